// 1 of 1: planned-reference
// $p0 = ["64/2025/qh15","64 2025 qh15","642025qh15"]
// $p1 = [0]
// $p2 = [1,2]
// $p3 = 20
// $p4 = 20
// $p5 = 20
// $p6 = 20
// $p7 = 20
CALL () {
  UNWIND $p1 AS number
  MATCH (:Name {key: $p0[number]})-[:NAMES]->(e:Document) WHERE e.retractedAt IS NULL
  RETURN collect([number, e]) AS settled
}
CALL (settled) {
  UNWIND CASE WHEN size(settled) = 0 THEN $p2 ELSE [] END AS number
  MATCH (:Name {key: $p0[number]})-[:NAMES]->(e:Document) WHERE e.retractedAt IS NULL
  RETURN collect([number, e]) AS more
}
WITH settled + more AS hits
UNWIND hits AS hit
WITH hit[1] AS n0, collect(hit[0]) AS numbers LIMIT 25
CALL (n0) {
  MATCH (n0)<-[r0:AMENDS]-(n1)
  WHERE r0.certainty <> 'INFERRED'
  WITH collect([n1, r0]) AS all0
  CALL (all0) {
    UNWIND all0 AS x0
    WITH x0[0] AS n1, x0[1] AS r0
    WITH n1, r0, n1.name AS k0, n1.id AS k1 ORDER BY k0, k1 LIMIT $p3
    CALL (r0) {
      MATCH (c0:Claim {id: r0.claim})-[e0:EVIDENCED_BY]->(q0:Passage)<-[:HAS_PASSAGE]-(s0:Source)
      WHERE (e0.retractedAt IS NULL OR NOT c0.retractedAt IS NULL)
      WITH e0, q0, s0
      WITH e0, q0, s0 ORDER BY s0.id, coalesce(e0.start, -1), coalesce(e0.end, -1), coalesce(e0.locator, ''), e0.rule
      RETURN collect([e0.start, e0.end, e0.locator, e0.phrase, e0.rule, e0.confidence, e0.provisions, e0.recordedAt, e0.retractedAt, e0.reason, q0.text, [s0.name]]) AS proofs0
    }
    WITH n1, r0, k0, k1, proofs0 ORDER BY k0, k1
    RETURN collect([r0.provisions, n1.id, n1.name, proofs0]) AS rows0
  }
  RETURN rows0, size(all0) AS total0
}
CALL (n0) {
  MATCH (n0)<-[r1:BASED_ON]-(n2)
  WHERE r1.certainty <> 'INFERRED'
  WITH collect([n2, r1]) AS all1
  CALL (all1) {
    UNWIND all1 AS x1
    WITH x1[0] AS n2, x1[1] AS r1
    WITH n2, r1, n2.name AS k2, n2.id AS k3 ORDER BY k2, k3 LIMIT $p4
    CALL (r1) {
      MATCH (c1:Claim {id: r1.claim})-[e1:EVIDENCED_BY]->(q1:Passage)<-[:HAS_PASSAGE]-(s1:Source)
      WHERE (e1.retractedAt IS NULL OR NOT c1.retractedAt IS NULL)
      WITH e1, q1, s1
      WITH e1, q1, s1 ORDER BY s1.id, coalesce(e1.start, -1), coalesce(e1.end, -1), coalesce(e1.locator, ''), e1.rule
      RETURN collect([e1.start, e1.end, e1.locator, e1.phrase, e1.rule, e1.confidence, e1.provisions, e1.recordedAt, e1.retractedAt, e1.reason, q1.text, [s1.name]]) AS proofs1
    }
    WITH n2, r1, k2, k3, proofs1 ORDER BY k2, k3
    RETURN collect([r1.provisions, n2.id, n2.name, proofs1]) AS rows1
  }
  RETURN rows1, size(all1) AS total1
}
CALL (n0) {
  MATCH (n0)<-[r2:DETAILS]-(n3)
  WHERE r2.certainty <> 'INFERRED'
  WITH collect([n3, r2]) AS all2
  CALL (all2) {
    UNWIND all2 AS x2
    WITH x2[0] AS n3, x2[1] AS r2
    WITH n3, r2, n3.name AS k4, n3.id AS k5 ORDER BY k4, k5 LIMIT $p5
    CALL (r2) {
      MATCH (c2:Claim {id: r2.claim})-[e2:EVIDENCED_BY]->(q2:Passage)<-[:HAS_PASSAGE]-(s2:Source)
      WHERE (e2.retractedAt IS NULL OR NOT c2.retractedAt IS NULL)
      WITH e2, q2, s2
      WITH e2, q2, s2 ORDER BY s2.id, coalesce(e2.start, -1), coalesce(e2.end, -1), coalesce(e2.locator, ''), e2.rule
      RETURN collect([e2.start, e2.end, e2.locator, e2.phrase, e2.rule, e2.confidence, e2.provisions, e2.recordedAt, e2.retractedAt, e2.reason, q2.text, [s2.name]]) AS proofs2
    }
    WITH n3, r2, k4, k5, proofs2 ORDER BY k4, k5
    RETURN collect([r2.provisions, n3.id, n3.name, proofs2]) AS rows2
  }
  RETURN rows2, size(all2) AS total2
}
CALL (n0) {
  MATCH (n0)<-[r3:CITES]-(n4:Document)
  WHERE r3.certainty <> 'INFERRED'
  WITH collect([n4, r3]) AS all3
  CALL (all3) {
    UNWIND all3 AS x3
    WITH x3[0] AS n4, x3[1] AS r3
    WITH n4, r3, n4.name AS k6, n4.id AS k7 ORDER BY k6, k7 LIMIT $p6
    CALL (r3) {
      MATCH (c3:Claim {id: r3.claim})-[e3:EVIDENCED_BY]->(q3:Passage)<-[:HAS_PASSAGE]-(s3:Source)
      WHERE (e3.retractedAt IS NULL OR NOT c3.retractedAt IS NULL)
      WITH e3, q3, s3
      WITH e3, q3, s3 ORDER BY s3.id, coalesce(e3.start, -1), coalesce(e3.end, -1), coalesce(e3.locator, ''), e3.rule
      RETURN collect([e3.start, e3.end, e3.locator, e3.phrase, e3.rule, e3.confidence, e3.provisions, e3.recordedAt, e3.retractedAt, e3.reason, q3.text, [s3.name]]) AS proofs3
    }
    WITH n4, r3, k6, k7, proofs3 ORDER BY k6, k7
    RETURN collect([r3.provisions, n4.id, n4.name, proofs3]) AS rows3
  }
  RETURN rows3, size(all3) AS total3
}
CALL (n0) {
  MATCH (n0)<-[r4:CITES]-(n5:Source)
  WHERE r4.certainty <> 'INFERRED'
  WITH collect([n5, r4]) AS all4
  CALL (all4) {
    UNWIND all4 AS x4
    WITH x4[0] AS n5, x4[1] AS r4
    WITH n5, r4, n5.name AS k8, n5.id AS k9 ORDER BY k8, k9 LIMIT $p7
    CALL (r4) {
      MATCH (c4:Claim {id: r4.claim})-[e4:EVIDENCED_BY]->(q4:Passage)<-[:HAS_PASSAGE]-(s4:Source)
      WHERE (e4.retractedAt IS NULL OR NOT c4.retractedAt IS NULL)
      WITH e4, q4, s4
      WITH e4, q4, s4 ORDER BY s4.id, coalesce(e4.start, -1), coalesce(e4.end, -1), coalesce(e4.locator, ''), e4.rule
      RETURN collect([e4.start, e4.end, e4.locator, e4.phrase, e4.rule, e4.confidence, e4.provisions, e4.recordedAt, e4.retractedAt, e4.reason, q4.text, [s4.name]]) AS proofs4
    }
    WITH n5, r4, k8, k9, proofs4 ORDER BY k8, k9
    RETURN collect([r4.provisions, n5.id, n5.name, proofs4]) AS rows4
  }
  RETURN rows4, size(all4) AS total4
}
WITH n0, numbers, rows0, total0, rows1, total1, rows2, total2, rows3, total3, rows4, total4
RETURN n0.id AS id, null AS issuedOn, null AS validFrom, null AS validTo, numbers, [n0.id, n0.name, n0.title, [rows0, [total0, []]], [rows1, [total1, []]], [rows2, [total2, []]], [rows3, [total3, []]], [rows4, [total4, []]]] AS found;
