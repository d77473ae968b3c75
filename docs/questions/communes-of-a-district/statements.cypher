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
// $knownAt = "9999-12-31T23:59:59.999Z"
// $p0 = 20
// $p1 = ["locality:086-huyen-bao-thang"]
// $p2 = 20
// $p3 = a list of 6
// $p4 = ["locality:086-huyen-bao-thang"]
// $p5 = a list of 6
// $p6 = ["claim:91db5212eeeb1fa104cf03c6","claim:141b601e63131c2d3dcf9e84","claim:eddbb52b5ff3b95521fef6d5","claim:ebe40f6b417a2c54507d01d9","claim:43767123a861ad823cf1a09f","claim:c38e4fcc51d9d6a27a3f258c"]
CALL () {
  UNWIND $p1 AS id
  MATCH (n0:Entity {id: id})
  WITH id AS asked, n0 WHERE coalesce(n0.recordedAt, '') <= $knownAt
  CALL (n0) {
    MATCH (n0)-[r0:PART_OF]->(n1)
    WHERE r0.certainty <> 'INFERRED'
    WITH n1, r0, n1.name AS k0, n1.id AS k1 ORDER BY k0, k1 LIMIT $p0
    RETURN collect([n1.id, n1.name, n1.validTo]) AS rows0
  }
  WITH asked, n0, rows0 ORDER BY asked
  RETURN collect([asked, [n0.id, n0.name, n0.level, n0.validFrom, n0.validTo, rows0]]) AS found0
}
CALL () {
  UNWIND $p3 AS id
  MATCH (n2:Entity {id: id})
  WITH id AS asked, n2 WHERE coalesce(n2.recordedAt, '') <= $knownAt
  CALL (n2) {
    MATCH (n2)-[r1:PART_OF]->(n3)
    WHERE r1.certainty <> 'INFERRED'
    WITH n3, r1, n3.name AS k2, n3.id AS k3 ORDER BY k2, k3 LIMIT $p2
    RETURN collect([n3.id, n3.name]) AS rows1
  }
  WITH asked, n2, rows1 ORDER BY asked
  RETURN collect([asked, [n2.id, n2.name, n2.level, n2.codes, rows1]]) AS found1
}
CALL () {
  UNWIND $p4 AS id
  MATCH (n4:Entity {id: id})
  WITH id AS asked, n4 WHERE coalesce(n4.recordedAt, '') <= $knownAt
  WITH asked, n4 ORDER BY asked
  RETURN collect([asked, [n4.entityKind, n4.id, n4.name]]) AS found2
}
CALL () {
  UNWIND $p5 AS id
  MATCH (n5:Entity {id: id})
  WITH id AS asked, n5 WHERE coalesce(n5.recordedAt, '') <= $knownAt
  WITH asked, n5 ORDER BY asked
  RETURN collect([asked, [n5.entityKind, n5.id, n5.name]]) AS found3
}
CALL () {
  UNWIND $p6 AS claimId
  WITH claimId
  CALL (claimId) {
    MATCH (c0:Claim {id: claimId})-[e0:EVIDENCED_BY]->(q0:Passage)<-[:HAS_PASSAGE]-(s0:Source)
    WHERE (e0.retractedAt IS NULL OR NOT c0.retractedAt IS NULL)
    WITH e0, q0, s0
    WITH e0, q0, s0 ORDER BY s0.id, coalesce(e0.start, -1), coalesce(e0.end, -1), coalesce(e0.locator, ''), e0.rule
    RETURN collect([e0.start, e0.end, e0.locator, e0.phrase, e0.rule, e0.confidence, e0.provisions, e0.recordedAt, e0.retractedAt, e0.reason, q0.text, [s0.name]]) AS proofs0
  }
  WITH claimId, proofs0 ORDER BY claimId
  RETURN collect([claimId, proofs0]) AS proven0
}
RETURN found0, found1, found2, found3, proven0;
