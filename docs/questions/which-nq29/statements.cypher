// 1 of 2: things-by-key
// $keys = ["nq 29","nq29"]
UNWIND $keys AS key
CALL (key) {
  MATCH (k:Name {key: key})-[:NAMES]->(e:Entity) WHERE e.retractedAt IS NULL AND e.mergedInto IS NULL RETURN e
  UNION
  MATCH (e:Entity {id: key}) WHERE e.retractedAt IS NULL AND e.mergedInto IS NULL RETURN e
}
CALL (e) { MATCH (e)-[r]-(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL RETURN count(o) AS degree }
RETURN key, e.id AS id, e.entityKind AS kind, e.name AS name, e.issuedOn AS issuedOn, e.validFrom AS validFrom, e.validTo AS validTo,
  degree ORDER BY key, id;

// 2 of 2: planned-look-up
// $p0 = ["ASSERTED","VERIFIED"]
// $p1 = 21
// $p2 = ["document:tw/resolution-29/term-xi","document:tw/resolution-29/term-xiii"]
// $knownAt = "9999-12-31T23:59:59.999Z"
CALL () {
  UNWIND $p2 AS id
  MATCH (n0:Entity {id: id})
  WITH id AS asked, n0 WHERE coalesce(n0.recordedAt, '') <= $knownAt
  CALL (n0) {
    MATCH (n0)-[r0:ISSUED_BY]->(n1:Agency)
    WHERE r0.certainty IN $p0
    WITH n1, r0 ORDER BY n1.name, n1.id LIMIT $p1
    RETURN collect([[n1.name, n1.id], [r0.claim, r0.certainty, r0.confidence, r0.status, r0.rule, r0.provisions], [n1.id, n1.entityKind, n1.name, n1.nameEn, n1.aliases, n1.recordedAt, n1.retractedAt, n1.side, n1.level, n1.bodyKind, n1.collective, n1.validFrom, n1.validTo], []]) AS rows0
  }
  WITH asked, n0, rows0 ORDER BY asked
  RETURN collect([asked, [n0.id, n0.entityKind, n0.name, n0.nameEn, n0.aliases, n0.recordedAt, n0.retractedAt, n0.symbol, n0.documentType, n0.title, n0.issuedOn, n0.side, n0.level, n0.bodyKind, n0.collective, n0.validFrom, n0.validTo, n0.codes, n0.taskKind, n0.ordinal, n0.dueOn, n0.iri, n0.figureKind, n0.value, n0.upper, n0.unit, n0.amount, n0.quantity, n0.bound, n0.change, n0.outOf, n0.baseline, n0.baselineAsOf, n0.asOf, n0.deadline, n0.measure, n0.measureKey, n0.educationLevels, n0.honorific, n0.periodKind, n0.start, n0.end, n0.url, n0.publisher, n0.author, n0.publishedAt, n0.tier, n0.sha256, n0.file, n0.reason, n0.supersededBy, [rows0, null]]]) AS found0
}
RETURN found0;
