// 1 of 1: planned-page
// $p0 = "SCHOOL_YEAR"
// $p1 = 20
// $p2 = 20
// $p3 = 20
// $p4 = 20
// $p5 = 50
CALL () {
  MATCH (n0:Period)
  WHERE n0.id IS NOT NULL AND n0.retractedAt IS NULL AND (n0.periodKind = $p0)
  WITH n0, coalesce(n0.start, '') AS k0, n0.id AS k1 ORDER BY k0, k1 LIMIT $p5
  CALL (n0) {
    MATCH (n0)<-[r0:DURING]-(n1:Document)
    WHERE true /* r0 */
    WITH collect([n1, r0]) AS all0
    CALL (all0) {
      UNWIND all0 AS x0
      WITH x0[0] AS n1, x0[1] AS r0
      WITH n1, r0, n1.name AS k2, n1.id AS k3 ORDER BY k2, k3 LIMIT $p3
      CALL (n1) {
        MATCH (n1)-[r1:ISSUED_BY]->(n2)
        WHERE true /* r1 */
        WITH n2, r1, n2.name AS k4, n2.id AS k5 ORDER BY k4, k5 LIMIT $p1
        RETURN collect([n2.name]) AS rows2
      }
      CALL (n1) {
        MATCH (n1)-[r2:APPLIES_IN]->(n3)
        WHERE r2.certainty <> 'INFERRED'
        WITH n3, r2, n3.name AS k6, n3.id AS k7 ORDER BY k6, k7 LIMIT $p2
        RETURN collect([n3.name]) AS rows3
      }
      CALL (r0) {
        MATCH (c0:Claim {id: r0.claim})-[e0:EVIDENCED_BY]->(q0:Passage)<-[:HAS_PASSAGE]-(s0:Source)
        WHERE (e0.retractedAt IS NULL OR NOT c0.retractedAt IS NULL)
        WITH e0, q0, s0 ORDER BY s0.id, coalesce(e0.start, -1), coalesce(e0.end, -1), coalesce(e0.locator, ''), e0.rule
        RETURN collect([e0.start, e0.end, e0.locator, e0.phrase, e0.rule, e0.confidence, e0.provisions, e0.recordedAt, e0.retractedAt, e0.reason, q0.text, null]) AS proofs0
      }
      WITH n1, r0, k2, k3, rows2, rows3, proofs0 ORDER BY k2, k3
      RETURN collect([n1.id, n1.name, n1.documentType, n1.title, n1.issuedOn, rows2, rows3, proofs0]) AS rows1
    }
    RETURN rows1, size(all0) AS total1
  }
  CALL (n0) {
    MATCH (n0)<-[r3:DURING]-(n4:Task)
    WHERE true /* r3 */
    RETURN count(n4) AS total4
  }
  CALL (n0) {
    MATCH (n0)<-[r3:DURING]-(n4:Task)
    WHERE true /* r3 */
    WITH n4, r3, [(n4)-[e1:APPLIES_IN]->(x1) WHERE e1.certainty <> 'INFERRED' | x1] AS all1
    UNWIND CASE WHEN size(all1) = 0 THEN [null] ELSE all1 END AS g0
    WITH g0, count(n4) AS size0
    WITH g0, size0, coalesce(g0.name, '') AS k10, coalesce(g0.id, '') AS k11
    WITH g0, size0, k10, k11 ORDER BY size0 DESC, k10, k11 LIMIT $p4
    RETURN collect([null, size0, null, [[k10, k11], g0.nameEn, null]]) AS groups0
  }
  WITH n0, k0, k1, rows1, total1, total4, groups0 ORDER BY k0, k1
  RETURN collect([n0.id, n0.name, n0.start, n0.end, [rows1, [total1, []]], [[], [total4, [[groups0, null]]]]]) AS rows0
}
CALL () {
  MATCH (n0:Period)
  WHERE n0.retractedAt IS NULL AND (n0.periodKind = $p0)
  RETURN count(n0) AS total0
}
WITH [[total0, []]] + rows0 AS records
UNWIND range(0, size(records) - 1) AS at
WITH records[at] AS answered, at ORDER BY at
RETURN answered;
