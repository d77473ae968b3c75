// 1 of 1: planned-reference
// $p0 = ["23/2026/nq-cp","23 2026 nq cp","232026nqcp"]
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
  MATCH (n0)-[r0:ISSUED_BY]->(n1)
  WHERE r0.certainty <> 'INFERRED'
  WITH n1, r0, n1.name AS k0, n1.id AS k1 ORDER BY k0, k1 LIMIT $p3
  RETURN collect([n1.name]) AS rows0
}
CALL (n0) {
  MATCH (n0)-[r1:BASED_ON]->(n2)
  WHERE r1.certainty <> 'INFERRED'
  WITH collect([n2, r1]) AS all0
  CALL (all0) {
    UNWIND all0 AS x0
    WITH x0[0] AS n2, x0[1] AS r1
    WITH n2, r1, n2.name AS k2, n2.id AS k3 ORDER BY k2, k3 LIMIT $p7
    CALL (n2) {
      MATCH (n2)-[r2:ISSUED_BY]->(n3)
      WHERE r2.certainty <> 'INFERRED'
      WITH n3, r2, n3.name AS k4, n3.id AS k5 ORDER BY k4, k5 LIMIT $p4
      RETURN collect([n3.name]) AS rows2
    }
    CALL (n2) {
      MATCH (n2)<-[r3:AMENDS]-(n4)
      WHERE r3.certainty <> 'INFERRED'
      WITH n4, r3, n4.name AS k6, n4.id AS k7 ORDER BY k6, k7 LIMIT $p5
      RETURN collect([r3.provisions, n4.id, n4.name]) AS rows3
    }
    CALL (n2) {
      MATCH (n2)<-[r4:REPLACES]-(n5:Document)
      WHERE r4.certainty <> 'INFERRED'
      WITH n5, r4, n5.name AS k8, n5.id AS k9 ORDER BY k8, k9 LIMIT $p6
      RETURN collect([n5.id, n5.name]) AS rows4
    }
    CALL (r1) {
      MATCH (c0:Claim {id: r1.claim})-[e0:EVIDENCED_BY]->(q0:Passage)<-[:HAS_PASSAGE]-(s0:Source)
      WHERE (e0.retractedAt IS NULL OR NOT c0.retractedAt IS NULL)
      WITH e0, q0, s0
      WITH e0, q0, s0 ORDER BY s0.id, coalesce(e0.start, -1), coalesce(e0.end, -1), coalesce(e0.locator, ''), e0.rule
      RETURN collect([e0.start, e0.end, e0.locator, e0.phrase, e0.rule, e0.confidence, e0.provisions, e0.recordedAt, e0.retractedAt, e0.reason, q0.text, [s0.name, s0.url, s0.publisher]]) AS proofs0
    }
    WITH n2, r1, k2, k3, rows2, rows3, rows4, proofs0 ORDER BY k2, k3
    RETURN collect([r1.certainty, r1.provisions, n2.id, n2.name, n2.symbol, n2.title, n2.issuedOn, rows2, rows3, rows4, proofs0]) AS rows1
  }
  RETURN rows1, size(all0) AS total1
}
WITH n0, numbers, rows0, rows1, total1
RETURN n0.id AS id, null AS issuedOn, null AS validFrom, null AS validTo, numbers, [n0.id, n0.name, n0.title, n0.issuedOn, rows0, [rows1, [total1, []]]] AS found;
