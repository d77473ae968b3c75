// 1 of 1: planned-page
// $p0 = "2025-01-01"
// $p1 = "2026-01-01"
// $p2 = 20
// $p3 = 20
// $p4 = 20
// $p5 = 20
// $p6 = 51
CALL () {
  MATCH (n0:Document)
  WHERE n0.id IS NOT NULL AND n0.retractedAt IS NULL AND (n0.issuedOn >= $p0 AND n0.issuedOn < $p1)
  WITH n0, coalesce(n0.issuedOn, '') AS k0, n0.id AS k1 ORDER BY k0, k1 LIMIT $p6
  CALL (n0) {
    MATCH (n0)-[r0:ISSUED_BY]->(n1)
    WHERE true /* r0 */
    WITH n1, r0, n1.name AS k2, n1.id AS k3 ORDER BY k2, k3 LIMIT $p2
    RETURN collect([r0.certainty, r0.rule, n1.id, n1.name]) AS rows1
  }
  CALL (n0) {
    MATCH (n0)-[r1:IMPLEMENTS]->(n2:Document)
    WHERE r1.certainty <> 'INFERRED'
    WITH n2, r1, n2.name AS k4, n2.id AS k5 ORDER BY k4, k5 LIMIT $p3
    RETURN collect([n2.id, n2.name]) AS rows2
  }
  CALL (n0) {
    MATCH (n0)-[r2:BASED_ON]->(n3)
    WHERE r2.certainty <> 'INFERRED'
    WITH n3, r2, n3.name AS k6, n3.id AS k7 ORDER BY k6, k7 LIMIT $p4
    RETURN collect([n3.id, n3.name]) AS rows3
  }
  CALL (n0) {
    MATCH (n0)-[r3:ABOUT]->(n4:Topic)
    WHERE r3.certainty <> 'INFERRED'
    WITH n4, r3, n4.name AS k8, n4.id AS k9 ORDER BY k8, k9 LIMIT $p5
    RETURN collect([n4.id, n4.name]) AS rows4
  }
  WITH n0, k0, k1, rows1, rows2, rows3, rows4 ORDER BY k0, k1
  RETURN collect([[k0, k1], n0.id, n0.name, n0.symbol, n0.documentType, n0.title, n0.issuedOn, rows1, rows2, rows3, rows4]) AS rows0
}
CALL () {
  MATCH (n0:Document)
  WHERE n0.retractedAt IS NULL AND (n0.issuedOn >= $p0 AND n0.issuedOn < $p1)
  RETURN count(n0) AS total0
}
WITH [[total0, []]] + rows0 AS records
UNWIND range(0, size(records) - 1) AS at
WITH records[at] AS answered, at ORDER BY at
RETURN answered;
