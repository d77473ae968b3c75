// 1 of 4: ids-by-terms
// $terms = ["bao","thang"]
MATCH (n:Entity) WHERE id(n) IN $ids RETURN n.id AS id, n.searchText AS searchText ORDER BY id;

// 2 of 4: things-by-key
// $keys = ["bao thang"]
UNWIND $keys AS key
CALL (key) {
    MATCH (k:Name {key: key})-[:NAMES]->(e:Entity) WHERE e.retractedAt IS NULL AND e.mergedInto IS NULL RETURN e
    UNION
    MATCH (e:Entity {id: key}) WHERE e.retractedAt IS NULL AND e.mergedInto IS NULL RETURN e
}
CALL (e) { MATCH (e)-[r]-(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL RETURN count(o) AS degree }
RETURN key, e.id AS id, e.entityKind AS kind, e.name AS name, e.issuedOn AS issuedOn, e.validFrom AS validFrom, e.validTo AS validTo,
  degree ORDER BY key, id;

// 3 of 4: things-by-id
// $ids = a list of 10
UNWIND $ids AS id
MATCH (e:Entity {id: id}) WHERE e.retractedAt IS NULL AND e.mergedInto IS NULL
RETURN id, e.entityKind AS kind, e.name AS name, e.searchMarked AS searchMarked, e.issuedOn AS issuedOn, e.validFrom AS validFrom,
  e.validTo AS validTo, COUNT { MATCH (e)-[r]-(:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL } AS degree ORDER BY id;

// 4 of 4: planned-look-up
// $knownAt = "9999-12-31T23:59:59.999Z"
// $p0 = ["ASSERTED","VERIFIED"]
// $p1 = 20
// $p2 = ["ASSERTED","VERIFIED"]
// $p3 = 20
// $p4 = a list of 10
CALL () {
  UNWIND $p4 AS id
  MATCH (n0:Entity {id: id})
  WITH id AS asked, n0 WHERE coalesce(n0.recordedAt, '') <= $knownAt
  CALL (n0) {
    MATCH (n0)-[r0:HAS_JURISDICTION]->(n1)
    WHERE r0.certainty IN $p0
    WITH n1, r0, n1.name AS k0, n1.id AS k1 ORDER BY k0, k1 LIMIT $p1
    RETURN collect([null, [], [n1.name], null]) AS rows0
  }
  CALL (n0) {
    MATCH (n0)-[r1:PART_OF]->(n2)
    WHERE r1.certainty IN $p2
    WITH n2, r1, n2.name AS k2, n2.id AS k3 ORDER BY k2, k3 LIMIT $p3
    RETURN collect([null, [], [n2.name], null]) AS rows1
  }
  WITH asked, n0, rows0, rows1 ORDER BY asked
  RETURN collect([asked, [n0.entityKind, n0.id, n0.name, n0.level, n0.validFrom, n0.validTo, [rows0, null, []], [rows1, null, []]]]) AS found0
}
RETURN found0;
