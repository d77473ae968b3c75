// 1 of 1: planned-page
// $p0 = 20
// $p1 = 20
// $p2 = 20
// $p3 = 20
// $p4 = 51
CALL () {
  MATCH (n0:Document)
  WHERE n0.name IS NOT NULL AND n0.id IS NOT NULL AND n0.retractedAt IS NULL AND (((EXISTS { MATCH (n0)-[e0:REPLACES]->(f0) WHERE true /* e0 */ AND true }) OR (EXISTS { MATCH (n0)-[e1:AMENDS]->(f1) WHERE true /* e1 */ AND true }) OR (EXISTS { MATCH (n0)-[e2:REPEALS]->(f2) WHERE true /* e2 */ AND true })))
  WITH n0, n0.name AS k0, n0.id AS k1 ORDER BY k0, k1 LIMIT $p4
  CALL (n0) {
    MATCH (n0)-[r0:ISSUED_BY]->(n1)
    WHERE r0.certainty <> 'INFERRED'
    WITH n1, r0, n1.name AS k2, n1.id AS k3 ORDER BY k2, k3 LIMIT $p0
    RETURN collect([n1.name]) AS rows1
  }
  CALL (n0) {
    MATCH (n0)-[r1:REPLACES]->(n2)
    WHERE true /* r1 */
    WITH n2, r1, n2.name AS k4, n2.id AS k5 ORDER BY k4, k5 LIMIT $p1
    CALL (r1) {
      MATCH (c0:Claim {id: r1.claim})-[e3:EVIDENCED_BY]->(q0:Passage)<-[:HAS_PASSAGE]-(s0:Source)
      WHERE (e3.retractedAt IS NULL OR NOT c0.retractedAt IS NULL)
      WITH e3, q0, s0
      WITH e3, q0, s0 ORDER BY s0.id, coalesce(e3.start, -1), coalesce(e3.end, -1), coalesce(e3.locator, ''), e3.rule
      RETURN collect([e3.start, e3.end, e3.locator, e3.phrase, e3.rule, e3.confidence, e3.provisions, e3.recordedAt, e3.retractedAt, e3.reason, q0.text, [s0.name]]) AS proofs0
    }
    WITH n2, r1, k4, k5, proofs0 ORDER BY k4, k5
    RETURN collect([r1.certainty, r1.status, r1.provisions, n2.id, n2.name, proofs0]) AS rows2
  }
  CALL (n0) {
    MATCH (n0)-[r2:AMENDS]->(n3)
    WHERE true /* r2 */
    WITH n3, r2, n3.name AS k6, n3.id AS k7 ORDER BY k6, k7 LIMIT $p2
    CALL (r2) {
      MATCH (c1:Claim {id: r2.claim})-[e4:EVIDENCED_BY]->(q1:Passage)<-[:HAS_PASSAGE]-(s1:Source)
      WHERE (e4.retractedAt IS NULL OR NOT c1.retractedAt IS NULL)
      WITH e4, q1, s1
      WITH e4, q1, s1 ORDER BY s1.id, coalesce(e4.start, -1), coalesce(e4.end, -1), coalesce(e4.locator, ''), e4.rule
      RETURN collect([e4.start, e4.end, e4.locator, e4.phrase, e4.rule, e4.confidence, e4.provisions, e4.recordedAt, e4.retractedAt, e4.reason, q1.text, [s1.name]]) AS proofs1
    }
    WITH n3, r2, k6, k7, proofs1 ORDER BY k6, k7
    RETURN collect([r2.certainty, r2.status, r2.provisions, n3.id, n3.name, proofs1]) AS rows3
  }
  CALL (n0) {
    MATCH (n0)-[r3:REPEALS]->(n4)
    WHERE true /* r3 */
    WITH n4, r3, n4.name AS k8, n4.id AS k9 ORDER BY k8, k9 LIMIT $p3
    CALL (r3) {
      MATCH (c2:Claim {id: r3.claim})-[e5:EVIDENCED_BY]->(q2:Passage)<-[:HAS_PASSAGE]-(s2:Source)
      WHERE (e5.retractedAt IS NULL OR NOT c2.retractedAt IS NULL)
      WITH e5, q2, s2
      WITH e5, q2, s2 ORDER BY s2.id, coalesce(e5.start, -1), coalesce(e5.end, -1), coalesce(e5.locator, ''), e5.rule
      RETURN collect([e5.start, e5.end, e5.locator, e5.phrase, e5.rule, e5.confidence, e5.provisions, e5.recordedAt, e5.retractedAt, e5.reason, q2.text, [s2.name]]) AS proofs2
    }
    WITH n4, r3, k8, k9, proofs2 ORDER BY k8, k9
    RETURN collect([r3.certainty, r3.status, r3.provisions, n4.id, n4.name, proofs2]) AS rows4
  }
  WITH n0, k0, k1, rows1, rows2, rows3, rows4 ORDER BY k0, k1
  RETURN collect([[k0, k1], n0.id, n0.name, n0.title, n0.issuedOn, rows1, rows2, rows3, rows4]) AS rows0
}
CALL () {
  MATCH (n0:Document)
  WHERE n0.retractedAt IS NULL AND (((EXISTS { MATCH (n0)-[e0:REPLACES]->(f0) WHERE true /* e0 */ AND true }) OR (EXISTS { MATCH (n0)-[e1:AMENDS]->(f1) WHERE true /* e1 */ AND true }) OR (EXISTS { MATCH (n0)-[e2:REPEALS]->(f2) WHERE true /* e2 */ AND true })))
  RETURN count(n0) AS total0
}
WITH [[total0, []]] + rows0 AS records
UNWIND range(0, size(records) - 1) AS at
WITH records[at] AS answered, at ORDER BY at
RETURN answered;
