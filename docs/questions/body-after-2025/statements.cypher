// 1 of 1: planned-reference
// $p0 = ["bộ lao động thương binh và xã hội","bộ lao động thương binh và hội","bo lao dong thuong binh va xa hoi","bo lao dong thuong binh va hoi"]
// $p1 = [0,1,2,3]
// $p2 = 20
// $p3 = 20
// $p4 = 20
CALL () {
  UNWIND $p1 AS number
  MATCH (:Name {key: $p0[number]})-[:NAMES]->(e:Agency) WHERE e.retractedAt IS NULL
  RETURN collect([number, e]) AS hits
}
UNWIND hits AS hit
WITH hit[1] AS n0, collect(hit[0]) AS numbers LIMIT 25
CALL (n0) {
  MATCH (n0)-[r0:SUCCEEDED_BY]->(n1)
  WHERE r0.certainty <> 'INFERRED'
  WITH collect([n1, r0]) AS all0
  CALL (all0) {
    UNWIND all0 AS x0
    WITH x0[0] AS n1, x0[1] AS r0
    WITH n1, r0, n1.name AS k0, n1.id AS k1 ORDER BY k0, k1 LIMIT $p3
    CALL (n1) {
      MATCH (n1)<-[r1:SUCCEEDED_BY]-(n2)
      WHERE r1.certainty <> 'INFERRED'
      WITH n2, r1, n2.name AS k2, n2.id AS k3 ORDER BY k2, k3 LIMIT $p2
      RETURN collect([n2.id, n2.name, n2.validTo]) AS rows1
    }
    CALL (r0) {
      MATCH (c0:Claim {id: r0.claim})-[e0:EVIDENCED_BY]->(q0:Passage)<-[:HAS_PASSAGE]-(s0:Source)
      WHERE (e0.retractedAt IS NULL OR NOT c0.retractedAt IS NULL)
      WITH e0, q0, s0
      WITH e0, q0, s0 ORDER BY s0.id, coalesce(e0.start, -1), coalesce(e0.end, -1), coalesce(e0.locator, ''), e0.rule
      RETURN collect([e0.start, e0.end, e0.locator, e0.phrase, e0.rule, e0.confidence, e0.provisions, e0.recordedAt, e0.retractedAt, e0.reason, q0.text, [s0.name]]) AS proofs0
    }
    WITH n1, r0, k0, k1, rows1, proofs0 ORDER BY k0, k1
    RETURN collect([r0.certainty, r0.date, r0.share, n1.id, n1.name, n1.validFrom, rows1, proofs0]) AS rows0
  }
  RETURN rows0, size(all0) AS total0
}
CALL (n0) {
  MATCH (n0)<-[r2:SUCCEEDED_BY]-(n3)
  WHERE r2.certainty <> 'INFERRED'
  WITH collect([n3, r2]) AS all1
  CALL (all1) {
    UNWIND all1 AS x1
    WITH x1[0] AS n3, x1[1] AS r2
    WITH n3, r2, n3.name AS k4, n3.id AS k5 ORDER BY k4, k5 LIMIT $p4
    CALL (r2) {
      MATCH (c1:Claim {id: r2.claim})-[e1:EVIDENCED_BY]->(q1:Passage)<-[:HAS_PASSAGE]-(s1:Source)
      WHERE (e1.retractedAt IS NULL OR NOT c1.retractedAt IS NULL)
      WITH e1, q1, s1
      WITH e1, q1, s1 ORDER BY s1.id, coalesce(e1.start, -1), coalesce(e1.end, -1), coalesce(e1.locator, ''), e1.rule
      RETURN collect([e1.start, e1.end, e1.locator, e1.phrase, e1.rule, e1.confidence, e1.provisions, e1.recordedAt, e1.retractedAt, e1.reason, q1.text, [s1.name]]) AS proofs1
    }
    WITH n3, r2, k4, k5, proofs1 ORDER BY k4, k5
    RETURN collect([r2.certainty, r2.date, r2.share, n3.id, n3.name, n3.validTo, proofs1]) AS rows2
  }
  RETURN rows2, size(all1) AS total2
}
WITH n0, numbers, rows0, total0, rows2, total2
RETURN n0.id AS id, null AS issuedOn, null AS validFrom, null AS validTo, numbers, [n0.id, n0.name, n0.validFrom, n0.validTo, [rows0, [total0, []]], [rows2, [total2, []]]] AS found;
