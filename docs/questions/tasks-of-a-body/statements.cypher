// 1 of 1: planned-reference
// $p0 = ["sở gdđt thành phố hà nội","sở gdđt hà nội","so gddt thanh pho ha noi","so gddt ha noi"]
// $p1 = [0,1,2,3]
// $p2 = 20
// $p3 = 20
// $p4 = 20
// $p5 = 20
// $p6 = 20
// $p7 = 20
// $p8 = 20
// $p9 = 51
CALL () {
  UNWIND $p1 AS number
  MATCH (:Name {key: $p0[number]})-[:NAMES]->(e:Agency) WHERE e.retractedAt IS NULL
  RETURN collect([number, e]) AS hits
}
UNWIND hits AS hit
WITH hit[1] AS n0, collect(hit[0]) AS numbers LIMIT 25
CALL (n0) {
  MATCH (n0)-[r0:HAS_JURISDICTION]->(n1)
  WHERE r0.certainty <> 'INFERRED'
  WITH n1, r0, n1.name AS k0, n1.id AS k1 ORDER BY k0, k1 LIMIT $p2
  RETURN collect([n1.id, n1.name]) AS rows0
}
CALL (n0) {
  MATCH (n0)<-[r1:ASSIGNED_TO]-(n2:Task)
  WHERE r1.certainty <> 'INFERRED'
  WITH collect([n2, r1]) AS all1
  CALL (all1) {
    UNWIND all1 AS x1
    WITH x1[0] AS n2, x1[1] AS r1
    WITH n2, r1, n2.name AS k2, n2.id AS k3 ORDER BY k2, k3 LIMIT $p9
    CALL (n2) {
      MATCH (n2)-[r2:DURING]->(n3)
      WHERE r2.certainty <> 'INFERRED'
      WITH n3, r2, n3.name AS k4, n3.id AS k5 ORDER BY k4, k5 LIMIT $p3
      RETURN collect([n3.name]) AS rows2
    }
    CALL (n2) {
      MATCH (n2)-[r3:ABOUT]->(n4:Topic)
      WHERE r3.certainty <> 'INFERRED'
      WITH n4, r3, n4.name AS k6, n4.id AS k7 ORDER BY k6, k7 LIMIT $p4
      RETURN collect([n4.id, n4.name]) AS rows3
    }
    CALL (n2) {
      MATCH (n2)-[r4:SET_BY]->(n5)
      WHERE r4.certainty <> 'INFERRED'
      WITH n5, r4, n5.name AS k8, n5.id AS k9 ORDER BY k8, k9 LIMIT $p5
      RETURN collect([n5.name]) AS rows4
    }
    CALL (n2) {
      MATCH (n2)<-[r5:ASSIGNS]-(n6)
      WHERE r5.certainty <> 'INFERRED'
      WITH n6, r5, n6.name AS k10, n6.id AS k11 ORDER BY k10, k11 LIMIT $p6
      RETURN collect([n6.id, n6.name, n6.issuedOn]) AS rows5
    }
    CALL (n2) {
      MATCH (n2)-[r6:COOPERATES_WITH]->(n7)
      WHERE r6.certainty <> 'INFERRED'
      WITH n7, r6, n7.name AS k12, n7.id AS k13 ORDER BY k12, k13 LIMIT $p7
      RETURN collect([n7.name]) AS rows6
    }
    CALL (n2) {
      MATCH (n2)<-[r7:PART_OF]-(n8)
      WHERE r7.certainty <> 'INFERRED'
      WITH collect([n8, r7]) AS all0
      CALL (all0) {
        UNWIND all0 AS x0
        WITH x0[0] AS n8, x0[1] AS r7
        WITH n8, r7, n8.name AS k14, n8.id AS k15 ORDER BY k14, k15 LIMIT $p8
        RETURN collect([n8.id, n8.name, n8.dueOn]) AS rows7
      }
      RETURN rows7, size(all0) AS total7
    }
    CALL (r1) {
      MATCH (c0:Claim {id: r1.claim})-[e0:EVIDENCED_BY]->(q0:Passage)<-[:HAS_PASSAGE]-(s0:Source)
      WHERE (e0.retractedAt IS NULL OR NOT c0.retractedAt IS NULL)
      WITH e0, q0, s0
      WITH e0, q0, s0 ORDER BY s0.id, coalesce(e0.start, -1), coalesce(e0.end, -1), coalesce(e0.locator, ''), e0.rule
      RETURN collect([e0.start, e0.end, e0.locator, e0.phrase, e0.rule, e0.confidence, e0.provisions, e0.recordedAt, e0.retractedAt, e0.reason, q0.text, [s0.name, s0.publisher, s0.publishedAt]]) AS proofs0
    }
    WITH n2, r1, k2, k3, rows2, rows3, rows4, rows5, rows6, rows7, total7, proofs0 ORDER BY k2, k3
    RETURN collect([[k2, k3], r1.certainty, r1.rule, n2.id, n2.name, n2.taskKind, n2.dueOn, rows2, rows3, rows4, rows5, rows6, [rows7, [total7, []]], proofs0]) AS rows1
  }
  RETURN rows1, size(all1) AS total1
}
WITH n0, numbers, rows0, rows1, total1
RETURN n0.id AS id, null AS issuedOn, null AS validFrom, null AS validTo, numbers, [n0.id, n0.name, rows0, [rows1, [total1, []]]] AS found;
