// 1 of 1: planned-reference
// $p0 = ["29-nq/tw","29 nq tw","29nqtw"]
// $p1 = [0,1,2]
// $p2 = 20
// $p3 = 20
// $p4 = 20
// $p5 = 20
// $p6 = 50
// $p7 = 20
// $p8 = 50
CALL () {
  UNWIND $p1 AS number
  MATCH (:Name {key: $p0[number]})-[:NAMES]->(e:Document) WHERE e.retractedAt IS NULL
  RETURN collect([number, e]) AS hits
}
UNWIND hits AS hit
WITH hit[1] AS n0, collect(hit[0]) AS numbers LIMIT 25
CALL (n0) {
  MATCH (n0)<-[r0:IMPLEMENTS]-(n1:Document)
  WHERE true /* r0 */
  WITH collect([n1, r0]) AS all1
  CALL (all1) {
    UNWIND all1 AS x1
    WITH x1[0] AS n1, x1[1] AS r0
    WITH n1, r0, n1.name AS k0, n1.id AS k1 ORDER BY k0, k1 LIMIT $p6
    CALL (n1) {
      MATCH (n1)-[r1:ISSUED_BY]->(n2)
      WHERE r1.certainty <> 'INFERRED'
      WITH n2, r1, n2.name AS k2, n2.id AS k3 ORDER BY k2, k3 LIMIT $p2
      RETURN collect([n2.name]) AS rows1
    }
    CALL (n1) {
      MATCH (n1)-[r2:APPLIES_IN]->(n3)
      WHERE r2.certainty <> 'INFERRED'
      WITH n3, r2, n3.name AS k4, n3.id AS k5 ORDER BY k4, k5 LIMIT $p3
      RETURN collect([n3.name]) AS rows2
    }
    CALL (n1) {
      MATCH (n1)-[r3:ASSIGNS]->(n4)
      WHERE r3.certainty <> 'INFERRED'
      RETURN count(n4) AS total3
    }
    CALL (n1) {
      MATCH (n1)<-[r4:IMPLEMENTS]-(n5:Document)
      WHERE true /* r4 */
      WITH collect([n5, r4]) AS all0
      CALL (all0) {
        UNWIND all0 AS x0
        WITH x0[0] AS n5, x0[1] AS r4
        WITH n5, r4, n5.name AS k8, n5.id AS k9 ORDER BY k8, k9 LIMIT $p5
        CALL (n5) {
          MATCH (n5)-[r5:ISSUED_BY]->(n6)
          WHERE r5.certainty <> 'INFERRED'
          WITH n6, r5, n6.name AS k10, n6.id AS k11 ORDER BY k10, k11 LIMIT $p4
          RETURN collect([n6.name]) AS rows5
        }
        CALL (n5) {
          MATCH (n5)-[r6:ASSIGNS]->(n7)
          WHERE r6.certainty <> 'INFERRED'
          RETURN count(n7) AS total6
        }
        WITH n5, r4, k8, k9, rows5, total6 ORDER BY k8, k9
        RETURN collect([r4.certainty, r4.rule, n5.id, n5.name, n5.issuedOn, rows5, [[], [total6, []]]]) AS rows4
      }
      RETURN rows4, size(all0) AS total4
    }
    CALL (r0) {
      MATCH (c0:Claim {id: r0.claim})-[e0:EVIDENCED_BY]->(q0:Passage)<-[:HAS_PASSAGE]-(s0:Source)
      WHERE (e0.retractedAt IS NULL OR NOT c0.retractedAt IS NULL)
      WITH e0, q0, s0
      WITH e0, q0, s0 ORDER BY s0.id, coalesce(e0.start, -1), coalesce(e0.end, -1), coalesce(e0.locator, ''), e0.rule
      RETURN collect([e0.start, e0.end, e0.locator, e0.phrase, e0.rule, e0.confidence, e0.provisions, e0.recordedAt, e0.retractedAt, e0.reason, q0.text, [s0.name, s0.publisher, s0.publishedAt]]) AS proofs0
    }
    WITH n1, r0, k0, k1, rows1, rows2, total3, rows4, total4, proofs0 ORDER BY k0, k1
    RETURN collect([r0.certainty, r0.confidence, r0.rule, n1.id, n1.name, n1.issuedOn, rows1, rows2, [[], [total3, []]], [rows4, [total4, []]], proofs0]) AS rows0
  }
  RETURN rows0, size(all1) AS total0
}
CALL (n0) {
  MATCH (n0)<-[r7:IMPLEMENTS]-(n8:Task)
  WHERE true /* r7 */
  RETURN count(n8) AS total7
}
CALL (n0) {
  MATCH (n0)<-[r7:IMPLEMENTS]-(n8:Task)
  WHERE true /* r7 */
  WITH n8, r7, [(n8)-[e1:APPLIES_IN]->(x2) WHERE e1.certainty <> 'INFERRED' | x2] AS all2
  UNWIND CASE WHEN size(all2) = 0 THEN [null] ELSE all2 END AS g0
  WITH g0, count(n8) AS size0
  WITH g0, size0, coalesce(g0.name, '') AS k16, coalesce(g0.id, '') AS k17
  WITH g0, size0, k16, k17 ORDER BY size0 DESC, k16, k17 LIMIT $p7
  RETURN collect([null, size0, null, [[k16, k17], g0.nameEn, null]]) AS groups0
}
CALL (n0) {
  MATCH (n0)<-[r8:IMPLEMENTS]-(n9:Program)
  WHERE true /* r8 */
  WITH collect([n9, r8]) AS all4
  CALL (all4) {
    UNWIND all4 AS x4
    WITH x4[0] AS n9, x4[1] AS r8
    WITH n9, r8, n9.name AS k18, n9.id AS k19 ORDER BY k18, k19 LIMIT $p8
    RETURN collect([r8.certainty, r8.rule, n9.id, n9.name]) AS rows8
  }
  RETURN rows8, size(all4) AS total9
}
WITH n0, numbers, rows0, total0, total7, groups0, rows8, total9
RETURN n0.id AS id, n0.issuedOn AS issuedOn, n0.validFrom AS validFrom, n0.validTo AS validTo, numbers, [n0.id, n0.name, n0.title, n0.issuedOn, [rows0, [total0, []]], [[], [total7, [[groups0, null]]]], [rows8, [total9, []]]] AS found;
