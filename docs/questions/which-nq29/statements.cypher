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
// $knownAt = "9999-12-31T23:59:59.999Z"
// $p0 = 20
// $p1 = ["document:tw/resolution-29/term-xi","document:tw/resolution-29/term-xiii"]
CALL () {
  UNWIND $p1 AS id
  MATCH (n0:Entity {id: id})
  WITH id AS asked, n0 WHERE coalesce(n0.recordedAt, '') <= $knownAt
  CALL (n0) {
    MATCH (n0)-[r0:ISSUED_BY]->(n1)
    WHERE r0.certainty <> 'INFERRED'
    WITH n1, r0, n1.name AS k0, n1.id AS k1 ORDER BY k0, k1 LIMIT $p0
    RETURN collect([n1.name]) AS rows0
  }
  WITH asked, n0, rows0 ORDER BY asked
  RETURN collect([asked, [n0.entityKind, n0.id, n0.name, n0.title, n0.issuedOn, rows0]]) AS found0
}
RETURN found0;
