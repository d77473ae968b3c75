// 1 of 1: planned-reference
// $p0 = null
// $p1 = ["64/2025/qh15","64 2025 qh15","642025qh15"]
// $p2 = [0]
// $p3 = [1,2]
// $p4 = ["ASSERTED","VERIFIED"]
// $p5 = 20
// $p6 = ["ASSERTED","VERIFIED"]
// $p7 = 20
// $p8 = ["ASSERTED","VERIFIED"]
// $p9 = 20
// $p10 = ["ASSERTED","VERIFIED"]
// $p11 = 20
// $p12 = ["ASSERTED","VERIFIED"]
// $p13 = 20
// $p14 = ["ASSERTED","VERIFIED"]
// $p15 = 20
// $p16 = ["ASSERTED","VERIFIED"]
// $p17 = 20
// $p18 = ["ASSERTED","VERIFIED"]
// $p19 = 20
// $p20 = ["ASSERTED","VERIFIED"]
// $p21 = 20
// $p22 = ["ASSERTED","VERIFIED"]
// $p23 = 20
// $p24 = ["ASSERTED","VERIFIED"]
// $p25 = 20
CALL () {
  MATCH (e:Entity {id: $p0}) WHERE e:Document
  RETURN collect([-1, e]) AS ids
}
CALL (ids) {
  WITH ids WHERE size(ids) = 0
  MATCH (led:Redirect {id: $p0}) MATCH (e:Entity {id: led.to}) WHERE e:Document
  RETURN collect([-1, e]) AS led
}
WITH ids + led AS known
CALL (known) {
  UNWIND CASE WHEN size(known) = 0 THEN $p2 ELSE [] END AS number
  MATCH (:Name {key: $p1[number]})-[:NAMES]->(e:Document) WHERE e.retractedAt IS NULL
  RETURN collect([number, e]) AS met
}
WITH known + met AS known
CALL (known) {
  UNWIND CASE WHEN size(known) = 0 THEN $p3 ELSE [] END AS number
  MATCH (:Name {key: $p1[number]})-[:NAMES]->(e:Document) WHERE e.retractedAt IS NULL
  RETURN collect([number, e]) AS met
}
WITH known + met AS hits
UNWIND hits AS hit
WITH hit[1] AS n0, hit[0] AS number
WITH n0, collect(number) AS numbers, min(number) AS best ORDER BY best, n0.id LIMIT 25
WITH n0, numbers
CALL (n0) {
  MATCH (n0)<-[r0:AMENDS]-(n1)
  WHERE r0.certainty IN $p4
  WITH n1, r0, n1.name AS k0, n1.id AS k1 ORDER BY k0, k1 LIMIT $p5
  CALL (r0) {
    MATCH (c0:Claim {id: r0.claim})-[e0:EVIDENCED_BY]->(q0:Passage)<-[:HAS_PASSAGE]-(s0:Source)
    WHERE (e0.retractedAt IS NULL OR NOT c0.retractedAt IS NULL)
    WITH e0, q0, s0
    WITH e0, q0, s0 ORDER BY s0.id, coalesce(e0.start, -1), coalesce(e0.end, -1), coalesce(e0.locator, ''), e0.rule
    RETURN collect([e0.start, e0.end, e0.locator, e0.phrase, e0.rule, e0.confidence, e0.provisions, e0.recordedAt, e0.retractedAt, e0.reason, q0.text, [s0.name, s0.url, s0.publisher, s0.publishedAt]]) AS proofs0
  }
  WITH n1, r0, k0, k1, proofs0 ORDER BY k0, k1
  RETURN collect([null, [r0.certainty, r0.rule, r0.provisions], [n1.id, n1.name, n1.symbol, n1.title, n1.issuedOn], proofs0]) AS rows0
}
CALL (n0) {
  MATCH (n0)-[r1:AMENDS]->(n2)
  WHERE r1.certainty IN $p6
  WITH n2, r1, n2.name AS k2, n2.id AS k3 ORDER BY k2, k3 LIMIT $p7
  CALL (r1) {
    MATCH (c1:Claim {id: r1.claim})-[e1:EVIDENCED_BY]->(q1:Passage)<-[:HAS_PASSAGE]-(s1:Source)
    WHERE (e1.retractedAt IS NULL OR NOT c1.retractedAt IS NULL)
    WITH e1, q1, s1
    WITH e1, q1, s1 ORDER BY s1.id, coalesce(e1.start, -1), coalesce(e1.end, -1), coalesce(e1.locator, ''), e1.rule
    RETURN collect([e1.start, e1.end, e1.locator, e1.phrase, e1.rule, e1.confidence, e1.provisions, e1.recordedAt, e1.retractedAt, e1.reason, q1.text, [s1.name, s1.url, s1.publisher, s1.publishedAt]]) AS proofs1
  }
  WITH n2, r1, k2, k3, proofs1 ORDER BY k2, k3
  RETURN collect([null, [r1.certainty, r1.rule, r1.provisions], [n2.id, n2.name, n2.symbol, n2.title, n2.issuedOn], proofs1]) AS rows1
}
CALL (n0) {
  MATCH (n0)<-[r2:REPLACES]-(n3:Document)
  WHERE r2.certainty IN $p8
  WITH n3, r2, n3.name AS k4, n3.id AS k5 ORDER BY k4, k5 LIMIT $p9
  CALL (r2) {
    MATCH (c2:Claim {id: r2.claim})-[e2:EVIDENCED_BY]->(q2:Passage)<-[:HAS_PASSAGE]-(s2:Source)
    WHERE (e2.retractedAt IS NULL OR NOT c2.retractedAt IS NULL)
    WITH e2, q2, s2
    WITH e2, q2, s2 ORDER BY s2.id, coalesce(e2.start, -1), coalesce(e2.end, -1), coalesce(e2.locator, ''), e2.rule
    RETURN collect([e2.start, e2.end, e2.locator, e2.phrase, e2.rule, e2.confidence, e2.provisions, e2.recordedAt, e2.retractedAt, e2.reason, q2.text, [s2.name, s2.url, s2.publisher, s2.publishedAt]]) AS proofs2
  }
  WITH n3, r2, k4, k5, proofs2 ORDER BY k4, k5
  RETURN collect([null, [r2.certainty, r2.rule, r2.provisions], [n3.id, n3.name, n3.symbol, n3.title, n3.issuedOn], proofs2]) AS rows2
}
CALL (n0) {
  MATCH (n0)-[r3:REPLACES]->(n4)
  WHERE r3.certainty IN $p10
  WITH n4, r3, n4.name AS k6, n4.id AS k7 ORDER BY k6, k7 LIMIT $p11
  CALL (r3) {
    MATCH (c3:Claim {id: r3.claim})-[e3:EVIDENCED_BY]->(q3:Passage)<-[:HAS_PASSAGE]-(s3:Source)
    WHERE (e3.retractedAt IS NULL OR NOT c3.retractedAt IS NULL)
    WITH e3, q3, s3
    WITH e3, q3, s3 ORDER BY s3.id, coalesce(e3.start, -1), coalesce(e3.end, -1), coalesce(e3.locator, ''), e3.rule
    RETURN collect([e3.start, e3.end, e3.locator, e3.phrase, e3.rule, e3.confidence, e3.provisions, e3.recordedAt, e3.retractedAt, e3.reason, q3.text, [s3.name, s3.url, s3.publisher, s3.publishedAt]]) AS proofs3
  }
  WITH n4, r3, k6, k7, proofs3 ORDER BY k6, k7
  RETURN collect([null, [r3.certainty, r3.rule, r3.provisions], [n4.id, n4.name, n4.symbol, n4.title, n4.issuedOn], proofs3]) AS rows3
}
CALL (n0) {
  MATCH (n0)<-[r4:REPEALS]-(n5)
  WHERE r4.certainty IN $p12
  WITH n5, r4, n5.name AS k8, n5.id AS k9 ORDER BY k8, k9 LIMIT $p13
  CALL (r4) {
    MATCH (c4:Claim {id: r4.claim})-[e4:EVIDENCED_BY]->(q4:Passage)<-[:HAS_PASSAGE]-(s4:Source)
    WHERE (e4.retractedAt IS NULL OR NOT c4.retractedAt IS NULL)
    WITH e4, q4, s4
    WITH e4, q4, s4 ORDER BY s4.id, coalesce(e4.start, -1), coalesce(e4.end, -1), coalesce(e4.locator, ''), e4.rule
    RETURN collect([e4.start, e4.end, e4.locator, e4.phrase, e4.rule, e4.confidence, e4.provisions, e4.recordedAt, e4.retractedAt, e4.reason, q4.text, [s4.name, s4.url, s4.publisher, s4.publishedAt]]) AS proofs4
  }
  WITH n5, r4, k8, k9, proofs4 ORDER BY k8, k9
  RETURN collect([null, [r4.certainty, r4.rule, r4.provisions], [n5.id, n5.name, n5.symbol, n5.title, n5.issuedOn], proofs4]) AS rows4
}
CALL (n0) {
  MATCH (n0)-[r5:REPEALS]->(n6)
  WHERE r5.certainty IN $p14
  WITH n6, r5, n6.name AS k10, n6.id AS k11 ORDER BY k10, k11 LIMIT $p15
  CALL (r5) {
    MATCH (c5:Claim {id: r5.claim})-[e5:EVIDENCED_BY]->(q5:Passage)<-[:HAS_PASSAGE]-(s5:Source)
    WHERE (e5.retractedAt IS NULL OR NOT c5.retractedAt IS NULL)
    WITH e5, q5, s5
    WITH e5, q5, s5 ORDER BY s5.id, coalesce(e5.start, -1), coalesce(e5.end, -1), coalesce(e5.locator, ''), e5.rule
    RETURN collect([e5.start, e5.end, e5.locator, e5.phrase, e5.rule, e5.confidence, e5.provisions, e5.recordedAt, e5.retractedAt, e5.reason, q5.text, [s5.name, s5.url, s5.publisher, s5.publishedAt]]) AS proofs5
  }
  WITH n6, r5, k10, k11, proofs5 ORDER BY k10, k11
  RETURN collect([null, [r5.certainty, r5.rule, r5.provisions], [n6.id, n6.name, n6.symbol, n6.title, n6.issuedOn], proofs5]) AS rows5
}
CALL (n0) {
  MATCH (n0)<-[r6:SUSPENDS]-(n7)
  WHERE r6.certainty IN $p16
  WITH n7, r6, n7.name AS k12, n7.id AS k13 ORDER BY k12, k13 LIMIT $p17
  CALL (r6) {
    MATCH (c6:Claim {id: r6.claim})-[e6:EVIDENCED_BY]->(q6:Passage)<-[:HAS_PASSAGE]-(s6:Source)
    WHERE (e6.retractedAt IS NULL OR NOT c6.retractedAt IS NULL)
    WITH e6, q6, s6
    WITH e6, q6, s6 ORDER BY s6.id, coalesce(e6.start, -1), coalesce(e6.end, -1), coalesce(e6.locator, ''), e6.rule
    RETURN collect([e6.start, e6.end, e6.locator, e6.phrase, e6.rule, e6.confidence, e6.provisions, e6.recordedAt, e6.retractedAt, e6.reason, q6.text, [s6.name, s6.url, s6.publisher, s6.publishedAt]]) AS proofs6
  }
  WITH n7, r6, k12, k13, proofs6 ORDER BY k12, k13
  RETURN collect([null, [r6.certainty, r6.rule, r6.provisions], [n7.id, n7.name, n7.symbol, n7.title, n7.issuedOn], proofs6]) AS rows6
}
CALL (n0) {
  MATCH (n0)<-[r7:CORRECTS]-(n8)
  WHERE r7.certainty IN $p18
  WITH n8, r7, n8.name AS k14, n8.id AS k15 ORDER BY k14, k15 LIMIT $p19
  CALL (r7) {
    MATCH (c7:Claim {id: r7.claim})-[e7:EVIDENCED_BY]->(q7:Passage)<-[:HAS_PASSAGE]-(s7:Source)
    WHERE (e7.retractedAt IS NULL OR NOT c7.retractedAt IS NULL)
    WITH e7, q7, s7
    WITH e7, q7, s7 ORDER BY s7.id, coalesce(e7.start, -1), coalesce(e7.end, -1), coalesce(e7.locator, ''), e7.rule
    RETURN collect([e7.start, e7.end, e7.locator, e7.phrase, e7.rule, e7.confidence, e7.provisions, e7.recordedAt, e7.retractedAt, e7.reason, q7.text, [s7.name, s7.url, s7.publisher, s7.publishedAt]]) AS proofs7
  }
  WITH n8, r7, k14, k15, proofs7 ORDER BY k14, k15
  RETURN collect([null, [r7.certainty, r7.rule, r7.provisions], [n8.id, n8.name, n8.symbol, n8.title, n8.issuedOn], proofs7]) AS rows7
}
CALL (n0) {
  MATCH (n0)<-[r8:CONSOLIDATES]-(n9)
  WHERE r8.certainty IN $p20
  WITH n9, r8, n9.name AS k16, n9.id AS k17 ORDER BY k16, k17 LIMIT $p21
  CALL (r8) {
    MATCH (c8:Claim {id: r8.claim})-[e8:EVIDENCED_BY]->(q8:Passage)<-[:HAS_PASSAGE]-(s8:Source)
    WHERE (e8.retractedAt IS NULL OR NOT c8.retractedAt IS NULL)
    WITH e8, q8, s8
    WITH e8, q8, s8 ORDER BY s8.id, coalesce(e8.start, -1), coalesce(e8.end, -1), coalesce(e8.locator, ''), e8.rule
    RETURN collect([e8.start, e8.end, e8.locator, e8.phrase, e8.rule, e8.confidence, e8.provisions, e8.recordedAt, e8.retractedAt, e8.reason, q8.text, [s8.name, s8.url, s8.publisher, s8.publishedAt]]) AS proofs8
  }
  WITH n9, r8, k16, k17, proofs8 ORDER BY k16, k17
  RETURN collect([null, [r8.certainty, r8.rule, r8.provisions], [n9.id, n9.name, n9.symbol, n9.title, n9.issuedOn], proofs8]) AS rows8
}
CALL (n0) {
  MATCH (n0)<-[r9:DETAILS]-(n10)
  WHERE r9.certainty IN $p22
  WITH n10, r9, n10.name AS k18, n10.id AS k19 ORDER BY k18, k19 LIMIT $p23
  CALL (r9) {
    MATCH (c9:Claim {id: r9.claim})-[e9:EVIDENCED_BY]->(q9:Passage)<-[:HAS_PASSAGE]-(s9:Source)
    WHERE (e9.retractedAt IS NULL OR NOT c9.retractedAt IS NULL)
    WITH e9, q9, s9
    WITH e9, q9, s9 ORDER BY s9.id, coalesce(e9.start, -1), coalesce(e9.end, -1), coalesce(e9.locator, ''), e9.rule
    RETURN collect([e9.start, e9.end, e9.locator, e9.phrase, e9.rule, e9.confidence, e9.provisions, e9.recordedAt, e9.retractedAt, e9.reason, q9.text, [s9.name, s9.url, s9.publisher, s9.publishedAt]]) AS proofs9
  }
  WITH n10, r9, k18, k19, proofs9 ORDER BY k18, k19
  RETURN collect([null, [r9.certainty, r9.rule, r9.provisions], [n10.id, n10.name, n10.symbol, n10.title, n10.issuedOn], proofs9]) AS rows9
}
CALL (n0) {
  MATCH (n0)<-[r10:GUIDES]-(n11)
  WHERE r10.certainty IN $p24
  WITH n11, r10, n11.name AS k20, n11.id AS k21 ORDER BY k20, k21 LIMIT $p25
  CALL (r10) {
    MATCH (c10:Claim {id: r10.claim})-[e10:EVIDENCED_BY]->(q10:Passage)<-[:HAS_PASSAGE]-(s10:Source)
    WHERE (e10.retractedAt IS NULL OR NOT c10.retractedAt IS NULL)
    WITH e10, q10, s10
    WITH e10, q10, s10 ORDER BY s10.id, coalesce(e10.start, -1), coalesce(e10.end, -1), coalesce(e10.locator, ''), e10.rule
    RETURN collect([e10.start, e10.end, e10.locator, e10.phrase, e10.rule, e10.confidence, e10.provisions, e10.recordedAt, e10.retractedAt, e10.reason, q10.text, [s10.name, s10.url, s10.publisher, s10.publishedAt]]) AS proofs10
  }
  WITH n11, r10, k20, k21, proofs10 ORDER BY k20, k21
  RETURN collect([null, [r10.certainty, r10.rule, r10.provisions], [n11.id, n11.name, n11.symbol, n11.title, n11.issuedOn], proofs10]) AS rows10
}
WITH n0, numbers, rows0, rows1, rows2, rows3, rows4, rows5, rows6, rows7, rows8, rows9, rows10
RETURN n0.id AS id, n0.name AS name, n0.issuedOn AS issuedOn, n0.validFrom AS validFrom, n0.validTo AS validTo, numbers, [n0.id, n0.name, n0.symbol, n0.title, n0.issuedOn, [rows0, null, []], [rows1, null, []], [rows2, null, []], [rows3, null, []], [rows4, null, []], [rows5, null, []], [rows6, null, []], [rows7, null, []], [rows8, null, []], [rows9, null, []], [rows10, null, []]] AS found ORDER BY id;
