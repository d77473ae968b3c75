// 1 of 1: planned-reference
// $p0 = ["thành phố hà nội","hà nội","thanh pho ha noi","ha noi"]
// $p1 = [0,1,2,3]
// $p2 = 20
// $p3 = 20
// $p4 = 50
CALL () {
  UNWIND $p1 AS number
  MATCH (:Name {key: $p0[number]})-[:NAMES]->(e:Locality) WHERE e.retractedAt IS NULL
  RETURN collect([number, e]) AS hits
}
UNWIND hits AS hit
WITH hit[1] AS n0, collect(hit[0]) AS numbers LIMIT 25
CALL (n0) {
  MATCH (n0)<-[r0:HAS_JURISDICTION]-(n1)
  WHERE true /* r0 */
  WITH collect([n1, r0]) AS all1
  CALL (all1) {
    UNWIND all1 AS x1
    WITH x1[0] AS n1, x1[1] AS r0
    WITH n1, r0, n1.name AS k0, n1.id AS k1 ORDER BY k0, k1 LIMIT $p4
    CALL (n1) {
      MATCH (n1)<-[r1:ISSUED_BY]-(n2)
      WHERE r1.certainty <> 'INFERRED'
      WITH collect([n2, r1]) AS all0
      CALL (all0) {
        UNWIND all0 AS x0
        WITH x0[0] AS n2, x0[1] AS r1
        WITH n2, r1, n2.name AS k2, n2.id AS k3 ORDER BY k2, k3 LIMIT $p2
        RETURN collect([n2.id, n2.name, n2.issuedOn]) AS rows1
      }
      RETURN rows1, size(all0) AS total1
    }
    CALL (n1) {
      MATCH (n1)<-[r2:ASSIGNED_TO]-(n3:Task)
      WHERE r2.certainty <> 'INFERRED'
      RETURN count(n3) AS total2
    }
    CALL (n1) {
      MATCH (n1)<-[r3:SET_BY]-(n4)
      WHERE r3.certainty <> 'INFERRED'
      RETURN count(n4) AS total3
    }
    CALL (n1) {
      MATCH (n1)<-[r4:HOLDS_ROLE]-(n5)
      WHERE r4.certainty <> 'INFERRED'
      WITH n5, r4, n5.name AS k8, n5.id AS k9 ORDER BY k8, k9 LIMIT $p3
      CALL (r4) {
        MATCH (c0:Claim {id: r4.claim})-[e0:EVIDENCED_BY]->(q0:Passage)<-[:HAS_PASSAGE]-(s0:Source)
        WHERE (e0.retractedAt IS NULL OR NOT c0.retractedAt IS NULL)
        WITH e0, q0, s0
        WITH e0, q0, s0 ORDER BY s0.id, coalesce(e0.start, -1), coalesce(e0.end, -1), coalesce(e0.locator, ''), e0.rule
        RETURN collect([e0.start, e0.end, e0.locator, e0.phrase, e0.rule, e0.confidence, e0.provisions, e0.recordedAt, e0.retractedAt, e0.reason, q0.text, [s0.name, s0.publishedAt]]) AS proofs0
      }
      WITH n5, r4, k8, k9, proofs0 ORDER BY k8, k9
      RETURN collect([n5.name, proofs0]) AS rows4
    }
    WITH n1, r0, k0, k1, rows1, total1, total2, total3, rows4 ORDER BY k0, k1
    RETURN collect([r0.certainty, r0.rule, n1.id, n1.name, n1.side, n1.bodyKind, n1.validFrom, n1.validTo, [rows1, [total1, []]], [[], [total2, []]], [[], [total3, []]], rows4]) AS rows0
  }
  RETURN rows0, size(all1) AS total0
}
WITH n0, numbers, rows0, total0
RETURN n0.id AS id, null AS issuedOn, null AS validFrom, null AS validTo, numbers, [n0.id, n0.name, [rows0, [total0, []]]] AS found;
