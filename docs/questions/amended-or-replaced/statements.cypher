// 1 of 1: planned-reference
// $p0 = ["64/2025/qh15","64 2025 qh15","642025qh15"]
// $p1 = [0]
// $p2 = [1,2]
// $p3 = 20
// $p4 = 20
// $p5 = 20
// $p6 = 20
// $p7 = 20
// $p8 = 20
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
  WITH n1, r0, n1.name AS k0, n1.id AS k1 ORDER BY k0, k1 LIMIT $p3
  CALL (r0) {
    MATCH (c0:Claim {id: r0.claim})-[e0:EVIDENCED_BY]->(q0:Passage)<-[:HAS_PASSAGE]-(s0:Source)
    WHERE (e0.retractedAt IS NULL OR NOT c0.retractedAt IS NULL)
    WITH e0, q0, s0
    WITH e0, q0, s0 ORDER BY s0.id, coalesce(e0.start, -1), coalesce(e0.end, -1), coalesce(e0.locator, ''), e0.rule
    RETURN collect([e0.start, e0.end, e0.locator, e0.phrase, e0.rule, e0.confidence, e0.provisions, e0.recordedAt, e0.retractedAt, e0.reason, q0.text, [s0.name, s0.url, s0.publisher, s0.publishedAt]]) AS proofs0
  }
  WITH n1, r0, k0, k1, proofs0 ORDER BY k0, k1
  RETURN collect([r0.certainty, r0.status, r0.provisions, n1.id, n1.name, n1.issuedOn, proofs0]) AS rows0
}
CALL (n0) {
  MATCH (n0)<-[r1:REPLACES]-(n2:Document)
  WHERE r1.certainty <> 'INFERRED'
  WITH n2, r1, n2.name AS k2, n2.id AS k3 ORDER BY k2, k3 LIMIT $p4
  CALL (r1) {
    MATCH (c1:Claim {id: r1.claim})-[e1:EVIDENCED_BY]->(q1:Passage)<-[:HAS_PASSAGE]-(s1:Source)
    WHERE (e1.retractedAt IS NULL OR NOT c1.retractedAt IS NULL)
    WITH e1, q1, s1
    WITH e1, q1, s1 ORDER BY s1.id, coalesce(e1.start, -1), coalesce(e1.end, -1), coalesce(e1.locator, ''), e1.rule
    RETURN collect([e1.start, e1.end, e1.locator, e1.phrase, e1.rule, e1.confidence, e1.provisions, e1.recordedAt, e1.retractedAt, e1.reason, q1.text, [s1.name, s1.url, s1.publisher, s1.publishedAt]]) AS proofs1
  }
  WITH n2, r1, k2, k3, proofs1 ORDER BY k2, k3
  RETURN collect([r1.certainty, r1.status, r1.provisions, n2.id, n2.name, n2.issuedOn, proofs1]) AS rows1
}
CALL (n0) {
  MATCH (n0)<-[r2:REPEALS]-(n3)
  WHERE r2.certainty <> 'INFERRED'
  WITH n3, r2, n3.name AS k4, n3.id AS k5 ORDER BY k4, k5 LIMIT $p5
  CALL (r2) {
    MATCH (c2:Claim {id: r2.claim})-[e2:EVIDENCED_BY]->(q2:Passage)<-[:HAS_PASSAGE]-(s2:Source)
    WHERE (e2.retractedAt IS NULL OR NOT c2.retractedAt IS NULL)
    WITH e2, q2, s2
    WITH e2, q2, s2 ORDER BY s2.id, coalesce(e2.start, -1), coalesce(e2.end, -1), coalesce(e2.locator, ''), e2.rule
    RETURN collect([e2.start, e2.end, e2.locator, e2.phrase, e2.rule, e2.confidence, e2.provisions, e2.recordedAt, e2.retractedAt, e2.reason, q2.text, [s2.name, s2.url, s2.publisher, s2.publishedAt]]) AS proofs2
  }
  WITH n3, r2, k4, k5, proofs2 ORDER BY k4, k5
  RETURN collect([r2.certainty, r2.status, r2.provisions, n3.id, n3.name, n3.issuedOn, proofs2]) AS rows2
}
CALL (n0) {
  MATCH (n0)<-[r3:SUSPENDS]-(n4)
  WHERE r3.certainty <> 'INFERRED'
  WITH n4, r3, n4.name AS k6, n4.id AS k7 ORDER BY k6, k7 LIMIT $p6
  CALL (r3) {
    MATCH (c3:Claim {id: r3.claim})-[e3:EVIDENCED_BY]->(q3:Passage)<-[:HAS_PASSAGE]-(s3:Source)
    WHERE (e3.retractedAt IS NULL OR NOT c3.retractedAt IS NULL)
    WITH e3, q3, s3
    WITH e3, q3, s3 ORDER BY s3.id, coalesce(e3.start, -1), coalesce(e3.end, -1), coalesce(e3.locator, ''), e3.rule
    RETURN collect([e3.start, e3.end, e3.locator, e3.phrase, e3.rule, e3.confidence, e3.provisions, e3.recordedAt, e3.retractedAt, e3.reason, q3.text, [s3.name, s3.url, s3.publisher, s3.publishedAt]]) AS proofs3
  }
  WITH n4, r3, k6, k7, proofs3 ORDER BY k6, k7
  RETURN collect([r3.certainty, r3.status, r3.provisions, n4.id, n4.name, n4.issuedOn, proofs3]) AS rows3
}
CALL (n0) {
  MATCH (n0)<-[r4:CORRECTS]-(n5)
  WHERE r4.certainty <> 'INFERRED'
  WITH n5, r4, n5.name AS k8, n5.id AS k9 ORDER BY k8, k9 LIMIT $p7
  CALL (r4) {
    MATCH (c4:Claim {id: r4.claim})-[e4:EVIDENCED_BY]->(q4:Passage)<-[:HAS_PASSAGE]-(s4:Source)
    WHERE (e4.retractedAt IS NULL OR NOT c4.retractedAt IS NULL)
    WITH e4, q4, s4
    WITH e4, q4, s4 ORDER BY s4.id, coalesce(e4.start, -1), coalesce(e4.end, -1), coalesce(e4.locator, ''), e4.rule
    RETURN collect([e4.start, e4.end, e4.locator, e4.phrase, e4.rule, e4.confidence, e4.provisions, e4.recordedAt, e4.retractedAt, e4.reason, q4.text, [s4.name, s4.url, s4.publisher, s4.publishedAt]]) AS proofs4
  }
  WITH n5, r4, k8, k9, proofs4 ORDER BY k8, k9
  RETURN collect([r4.certainty, r4.status, r4.provisions, n5.id, n5.name, n5.issuedOn, proofs4]) AS rows4
}
CALL (n0) {
  MATCH (n0)<-[r5:CONSOLIDATES]-(n6)
  WHERE r5.certainty <> 'INFERRED'
  WITH n6, r5, n6.name AS k10, n6.id AS k11 ORDER BY k10, k11 LIMIT $p8
  CALL (r5) {
    MATCH (c5:Claim {id: r5.claim})-[e5:EVIDENCED_BY]->(q5:Passage)<-[:HAS_PASSAGE]-(s5:Source)
    WHERE (e5.retractedAt IS NULL OR NOT c5.retractedAt IS NULL)
    WITH e5, q5, s5
    WITH e5, q5, s5 ORDER BY s5.id, coalesce(e5.start, -1), coalesce(e5.end, -1), coalesce(e5.locator, ''), e5.rule
    RETURN collect([e5.start, e5.end, e5.locator, e5.phrase, e5.rule, e5.confidence, e5.provisions, e5.recordedAt, e5.retractedAt, e5.reason, q5.text, [s5.name, s5.url, s5.publisher, s5.publishedAt]]) AS proofs5
  }
  WITH n6, r5, k10, k11, proofs5 ORDER BY k10, k11
  RETURN collect([r5.certainty, r5.status, r5.provisions, n6.id, n6.name, n6.issuedOn, proofs5]) AS rows5
}
WITH n0, numbers, rows0, rows1, rows2, rows3, rows4, rows5
RETURN n0.id AS id, null AS issuedOn, null AS validFrom, null AS validTo, numbers, [n0.id, n0.name, n0.symbol, n0.title, n0.issuedOn, rows0, rows1, rows2, rows3, rows4, rows5] AS found;
