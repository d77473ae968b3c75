// 1 of 1: planned-page
// $p0 = "inf"
// $p1 = "inf"
// $p2 = 20
// $p3 = 20
// $p4 = 20
// $p5 = 20
// $p6 = 20
// $p7 = 20
// $p8 = 51
CALL () {
  CALL () {
    MATCH (f0:Topic)
    WHERE (((f0.id = $p0) OR (EXISTS { MATCH (f0)-[e1:BROADER]->(f1) WHERE e1.certainty <> 'INFERRED' AND (f1.id = $p1) })))
    MATCH (f0)<-[e0:ABOUT]-(n0:Task)
    WHERE e0.certainty <> 'INFERRED'
    RETURN DISTINCT n0
  }
  WITH n0
  WHERE n0.retractedAt IS NULL AND EXISTS { MATCH (n0)-[e2:APPLIES_IN]->(f2) WHERE e2.certainty <> 'INFERRED' AND true }
  WITH collect(n0) AS all0
  CALL (all0) {
    UNWIND all0 AS x0
    WITH x0 AS n0
    WITH n0, n0.name AS k0, n0.id AS k1 ORDER BY k0, k1 LIMIT $p8
    CALL (n0) {
      MATCH (n0)-[r0:APPLIES_IN]->(n1)
      WHERE r0.certainty <> 'INFERRED'
      WITH n1, r0, n1.name AS k2, n1.id AS k3 ORDER BY k2, k3 LIMIT $p2
      RETURN collect([r0.certainty, n1.id, n1.name, n1.level]) AS rows1
    }
    CALL (n0) {
      MATCH (n0)-[r1:ABOUT]->(n2:Topic)
      WHERE r1.certainty <> 'INFERRED'
      WITH n2, r1, n2.name AS k4, n2.id AS k5 ORDER BY k4, k5 LIMIT $p3
      RETURN collect([n2.id, n2.name]) AS rows2
    }
    CALL (n0) {
      MATCH (n0)-[r2:ASSIGNED_TO]->(n3)
      WHERE r2.certainty <> 'INFERRED'
      WITH n3, r2, n3.name AS k6, n3.id AS k7 ORDER BY k6, k7 LIMIT $p4
      RETURN collect([n3.name]) AS rows3
    }
    CALL (n0) {
      MATCH (n0)<-[r3:ASSIGNS]-(n4)
      WHERE r3.certainty <> 'INFERRED'
      WITH n4, r3, n4.name AS k8, n4.id AS k9 ORDER BY k8, k9 LIMIT $p5
      RETURN collect([n4.name, n4.issuedOn]) AS rows4
    }
    CALL (n0) {
      MATCH (n0)-[r4:IMPLEMENTS]->(n5:Document)
      WHERE r4.certainty <> 'INFERRED'
      WITH n5, r4, n5.name AS k10, n5.id AS k11 ORDER BY k10, k11 LIMIT $p6
      RETURN collect([n5.name, n5.issuedOn]) AS rows5
    }
    CALL (n0) {
      MATCH (n0)-[r5:REPORTED_IN]->(n6)
      WHERE r5.certainty <> 'INFERRED'
      WITH n6, r5, n6.name AS k12, n6.id AS k13 ORDER BY k12, k13 LIMIT $p7
      CALL (r5) {
        MATCH (c0:Claim {id: r5.claim})-[e3:EVIDENCED_BY]->(q0:Passage)<-[:HAS_PASSAGE]-(s0:Source)
        WHERE (e3.retractedAt IS NULL OR NOT c0.retractedAt IS NULL)
        WITH e3, q0, s0 ORDER BY s0.id, coalesce(e3.start, -1), coalesce(e3.end, -1), coalesce(e3.locator, ''), e3.rule
        RETURN collect([e3.start, e3.end, e3.locator, e3.phrase, e3.rule, e3.confidence, e3.provisions, e3.recordedAt, e3.retractedAt, e3.reason, q0.text, null]) AS proofs0
      }
      WITH n6, r5, k12, k13, proofs0 ORDER BY k12, k13
      RETURN collect([n6.name, n6.publisher, n6.publishedAt, proofs0]) AS rows6
    }
    WITH n0, k0, k1, rows1, rows2, rows3, rows4, rows5, rows6 ORDER BY k0, k1
    RETURN collect([[k0, k1], n0.id, n0.name, n0.taskKind, n0.dueOn, rows1, rows2, rows3, rows4, rows5, rows6]) AS rows0
  }
  RETURN rows0, size(all0) AS total0
}
WITH [[total0, []]] + rows0 AS records
UNWIND range(0, size(records) - 1) AS at
WITH records[at] AS answered, at ORDER BY at
RETURN answered;
