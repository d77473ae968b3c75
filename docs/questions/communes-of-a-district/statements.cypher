// 1 of 5: things-by-key
// $keys = ["bao thang","bảo thắng","huyen bao thang","huyện bảo thắng"]
UNWIND $keys AS key
CALL (key) {
  MATCH (k:Name {key: key})-[:NAMES]->(e:Entity) WHERE e.retractedAt IS NULL AND e.mergedInto IS NULL RETURN e
  UNION
  MATCH (e:Entity {id: key}) WHERE e.retractedAt IS NULL AND e.mergedInto IS NULL RETURN e
}
CALL (e) { MATCH (e)-[r]-(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL RETURN count(o) AS degree }
RETURN key, e.id AS id, e.entityKind AS kind, e.name AS name, e.issuedOn AS issuedOn, e.validFrom AS validFrom, e.validTo AS validTo,
  degree ORDER BY key, id;

// 2 of 5: things-by-id
// $ids = ["locality:086-huyen-bao-thang"]
UNWIND $ids AS id
MATCH (e:Entity {id: id}) WHERE e.retractedAt IS NULL AND e.mergedInto IS NULL
RETURN id, e.entityKind AS kind, e.name AS name, e.searchMarked AS searchMarked, e.issuedOn AS issuedOn, e.validFrom AS validFrom,
  e.validTo AS validTo, COUNT { MATCH (e)-[r]-(:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL } AS degree ORDER BY id;

// 3 of 5: successions
// $ids = ["locality:086-huyen-bao-thang"]
UNWIND $ids AS id
MATCH (a:Locality {id: id})-[r:SUCCEEDED_BY]->(b:Locality)
WHERE r.certainty IN ['ASSERTED', 'VERIFIED']
RETURN id AS from, b.id AS to, b.name AS name, b.validFrom AS validFrom, b.validTo AS validTo, r.claim AS claim, r.certainty AS certainty,
  r.date AS date, r.share AS share ORDER BY from, to, claim;

// 4 of 5: proof-of-claims
// $ids = ["claim:141b601e63131c2d3dcf9e84","claim:43767123a861ad823cf1a09f","claim:91db5212eeeb1fa104cf03c6","claim:c38e4fcc51d9d6a27a3f258c","claim:ebe40f6b417a2c54507d01d9","claim:eddbb52b5ff3b95521fef6d5"]
UNWIND $ids AS id
MATCH (c:Claim {id: id})
CALL (c) {
  MATCH (c)-[e:EVIDENCED_BY]->(p:Passage)<-[:HAS_PASSAGE]-(s:Source)
  WHERE e.retractedAt IS NULL
  WITH s.id AS source, e, p ORDER BY source, e.start, e.end, p.id, e.key
  RETURN collect([source, e.start, e.end, coalesce(e.locator, p.locator), p.text, e.phrase, e.confidence]) AS evidence
}
RETURN id AS claim, c.predicate AS relation, c.subject AS from, c.object AS to, c.certainty AS certainty, c.confidence AS confidence,
  c.rule AS rule, evidence ORDER BY claim;

// 5 of 5: planned-look-up
// $p0 = ["ASSERTED","VERIFIED"]
// $p1 = 21
// $p2 = ["locality:086-huyen-bao-thang"]
// $knownAt = "9999-12-31T23:59:59.999Z"
// $p3 = ["ASSERTED","VERIFIED"]
// $p4 = 21
// $p5 = a list of 6
// $p6 = ["locality:086-huyen-bao-thang"]
// $p7 = a list of 6
// $p8 = ["claim:91db5212eeeb1fa104cf03c6","claim:141b601e63131c2d3dcf9e84","claim:eddbb52b5ff3b95521fef6d5","claim:ebe40f6b417a2c54507d01d9","claim:43767123a861ad823cf1a09f","claim:c38e4fcc51d9d6a27a3f258c"]
CALL () {
  UNWIND $p2 AS id
  MATCH (n0:Entity {id: id})
  WITH id AS asked, n0 WHERE coalesce(n0.recordedAt, '') <= $knownAt
  CALL (n0) {
    MATCH (n0)-[r0:PART_OF]->(n1:Locality)
    WHERE r0.certainty IN $p0
    WITH n1, r0 ORDER BY n1.name, n1.id LIMIT $p1
    RETURN collect([[n1.name, n1.id], [r0.claim, r0.certainty, r0.confidence, r0.status, r0.rule, r0.provisions], [n1.id, n1.entityKind, n1.name, n1.nameEn, n1.aliases, n1.recordedAt, n1.retractedAt, n1.level, n1.codes, n1.validFrom, n1.validTo], []]) AS rows0
  }
  WITH asked, n0, rows0 ORDER BY asked
  RETURN collect([asked, [n0.id, n0.entityKind, n0.name, n0.nameEn, n0.aliases, n0.recordedAt, n0.retractedAt, n0.level, n0.codes, n0.validFrom, n0.validTo, [rows0, null]]]) AS found0
}
CALL () {
  UNWIND $p5 AS id
  MATCH (n2:Entity {id: id})
  WITH id AS asked, n2 WHERE coalesce(n2.recordedAt, '') <= $knownAt
  CALL (n2) {
    MATCH (n2)-[r1:PART_OF]->(n3:Locality)
    WHERE r1.certainty IN $p3
    WITH n3, r1 ORDER BY n3.name, n3.id LIMIT $p4
    RETURN collect([[n3.name, n3.id], [r1.claim, r1.certainty, r1.confidence, r1.status, r1.rule, r1.provisions], [n3.id, n3.entityKind, n3.name, n3.nameEn, n3.aliases, n3.recordedAt, n3.retractedAt, n3.level, n3.codes, n3.validFrom, n3.validTo], []]) AS rows1
  }
  WITH asked, n2, rows1 ORDER BY asked
  RETURN collect([asked, [n2.id, n2.entityKind, n2.name, n2.nameEn, n2.aliases, n2.recordedAt, n2.retractedAt, n2.level, n2.codes, n2.validFrom, n2.validTo, [rows1, null]]]) AS found1
}
CALL () {
  UNWIND $p6 AS id
  MATCH (n4:Entity {id: id})
  WITH id AS asked, n4 WHERE coalesce(n4.recordedAt, '') <= $knownAt
  WITH asked, n4 ORDER BY asked
  RETURN collect([asked, [n4.id, n4.entityKind, n4.name, n4.nameEn, n4.aliases, n4.recordedAt, n4.retractedAt, n4.symbol, n4.documentType, n4.title, n4.issuedOn, n4.side, n4.level, n4.bodyKind, n4.collective, n4.validFrom, n4.validTo, n4.codes, n4.taskKind, n4.ordinal, n4.dueOn, n4.iri, n4.figureKind, n4.value, n4.upper, n4.unit, n4.amount, n4.quantity, n4.bound, n4.change, n4.outOf, n4.baseline, n4.baselineAsOf, n4.asOf, n4.deadline, n4.measure, n4.measureKey, n4.educationLevels, n4.honorific, n4.periodKind, n4.start, n4.end, n4.url, n4.publisher, n4.author, n4.publishedAt, n4.tier, n4.sha256, n4.file, n4.reason, n4.supersededBy]]) AS found2
}
CALL () {
  UNWIND $p7 AS id
  MATCH (n5:Entity {id: id})
  WITH id AS asked, n5 WHERE coalesce(n5.recordedAt, '') <= $knownAt
  WITH asked, n5 ORDER BY asked
  RETURN collect([asked, [n5.id, n5.entityKind, n5.name, n5.nameEn, n5.aliases, n5.recordedAt, n5.retractedAt, n5.symbol, n5.documentType, n5.title, n5.issuedOn, n5.side, n5.level, n5.bodyKind, n5.collective, n5.validFrom, n5.validTo, n5.codes, n5.taskKind, n5.ordinal, n5.dueOn, n5.iri, n5.figureKind, n5.value, n5.upper, n5.unit, n5.amount, n5.quantity, n5.bound, n5.change, n5.outOf, n5.baseline, n5.baselineAsOf, n5.asOf, n5.deadline, n5.measure, n5.measureKey, n5.educationLevels, n5.honorific, n5.periodKind, n5.start, n5.end, n5.url, n5.publisher, n5.author, n5.publishedAt, n5.tier, n5.sha256, n5.file, n5.reason, n5.supersededBy]]) AS found3
}
CALL () {
  UNWIND $p8 AS claimId
  WITH claimId
  CALL (claimId) {
    MATCH (c0:Claim {id: claimId})-[e0:EVIDENCED_BY]->(q0:Passage)<-[:HAS_PASSAGE]-(s0:Source)
    WHERE (e0.retractedAt IS NULL OR NOT c0.retractedAt IS NULL)
    WITH e0, q0, s0
    WITH e0, q0, s0 ORDER BY s0.id, coalesce(e0.start, -1), coalesce(e0.end, -1), coalesce(e0.locator, ''), e0.rule
    RETURN collect([e0.start, e0.end, e0.locator, e0.phrase, e0.rule, e0.confidence, e0.provisions, e0.recordedAt, e0.retractedAt, e0.reason, q0.text, [s0.id, s0.entityKind, s0.name, s0.nameEn, s0.aliases, s0.recordedAt, s0.retractedAt, s0.title, s0.url, s0.publisher, s0.author, s0.publishedAt, s0.tier, s0.sha256, s0.file, s0.reason, s0.supersededBy]]) AS proofs0
  }
  WITH claimId, proofs0 ORDER BY claimId
  RETURN collect([claimId, proofs0]) AS proven0
}
RETURN found0, found1, found2, found3, proven0;
