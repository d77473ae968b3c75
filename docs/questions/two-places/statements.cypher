// 1 of 2: planned-reference
// $p0 = ["quận long biên","long biên","quan long bien","long bien"]
// $p1 = [0,1,2,3]
// $p2 = 50
// $p3 = "document:tw/resolution-29/term-xi"
// $p4 = "document:tw/resolution-29/term-xi"
// $p5 = 20
// $p6 = 20
// $p7 = 20
// $p8 = 20
// $p9 = 20
// $p10 = 20
CALL () {
  UNWIND $p1 AS number
  MATCH (:Name {key: $p0[number]})-[:NAMES]->(e:Locality) WHERE e.retractedAt IS NULL
  RETURN collect([number, e]) AS hits
}
UNWIND hits AS hit
WITH hit[1] AS n0, collect(hit[0]) AS numbers LIMIT 25
CALL (n0) {
  MATCH (n0)<-[r0:APPLIES_IN]-(n1:Task)
  WHERE r0.certainty <> 'INFERRED'
  RETURN count(n1) AS total0
}
CALL (n0) {
  MATCH (n0)<-[r0:APPLIES_IN]-(n1:Task)
  WHERE r0.certainty <> 'INFERRED'
  WITH n1, r0, [(n1)-[e0:ABOUT]->(x0:Topic) WHERE e0.certainty <> 'INFERRED' | x0] AS all0
  UNWIND CASE WHEN size(all0) = 0 THEN [null] ELSE all0 END AS g0
  WITH g0, count(n1) AS size0
  WITH g0, size0, coalesce(g0.name, '') AS k2, coalesce(g0.id, '') AS k3
  WITH collect([g0, size0, k2, k3]) AS all1
  CALL (all1) {
    UNWIND all1 AS x1
    WITH x1[0] AS g0, x1[1] AS size0, x1[2] AS k2, x1[3] AS k3
    WITH g0, size0, k2, k3 ORDER BY size0 DESC, k2, k3 LIMIT $p2
    RETURN collect([null, size0, null, [[k2, k3], g0.nameEn, null]]) AS groups0
  }
  RETURN groups0, size(all1) AS total1
}
CALL (n0) {
  MATCH (n0)<-[r1:APPLIES_IN]-(n2:Task)
  WHERE r1.certainty <> 'INFERRED' AND (false OR (((EXISTS { MATCH (n2)-[e1:IMPLEMENTS]->(f0:Document) WHERE true /* e1 */ AND (f0.id = $p3) }) OR (EXISTS { MATCH (n2)<-[e2:ASSIGNS]-(f1) WHERE e2.certainty <> 'INFERRED' AND (false OR (EXISTS { MATCH (f1)-[e3:IMPLEMENTS]->(f2:Document) WHERE true /* e3 */ AND (f2.id = $p4) })) }))))
  WITH collect([n2, r1]) AS all2
  CALL (all2) {
    UNWIND all2 AS x2
    WITH x2[0] AS n2, x2[1] AS r1
    WITH n2, r1, n2.name AS k4, n2.id AS k5 ORDER BY k4, k5 LIMIT $p9
    CALL (n2) {
      MATCH (n2)-[r2:ABOUT]->(n3:Topic)
      WHERE r2.certainty <> 'INFERRED'
      WITH n3, r2, n3.name AS k6, n3.id AS k7 ORDER BY k6, k7 LIMIT $p5
      RETURN collect([n3.name]) AS rows2
    }
    CALL (n2) {
      MATCH (n2)-[r3:IMPLEMENTS]->(n4:Document)
      WHERE true /* r3 */
      WITH n4, r3, n4.name AS k8, n4.id AS k9 ORDER BY k8, k9 LIMIT $p6
      RETURN collect([r3.certainty, r3.rule, n4.name]) AS rows3
    }
    CALL (n2) {
      MATCH (n2)<-[r4:ASSIGNS]-(n5)
      WHERE r4.certainty <> 'INFERRED'
      WITH n5, r4, n5.name AS k10, n5.id AS k11 ORDER BY k10, k11 LIMIT $p8
      CALL (n5) {
        MATCH (n5)-[r5:IMPLEMENTS]->(n6:Document)
        WHERE true /* r5 */
        WITH n6, r5, n6.name AS k12, n6.id AS k13 ORDER BY k12, k13 LIMIT $p7
        RETURN collect([r5.certainty, r5.rule, n6.name]) AS rows5
      }
      WITH n5, r4, k10, k11, rows5 ORDER BY k10, k11
      RETURN collect([n5.name, rows5]) AS rows4
    }
    WITH n2, r1, k4, k5, rows2, rows3, rows4 ORDER BY k4, k5
    RETURN collect([n2.id, n2.name, n2.taskKind, rows2, rows3, rows4]) AS rows1
  }
  RETURN rows1, size(all2) AS total2
}
CALL (n0) {
  MATCH (n0)<-[r6:MEASURED_FOR]-(n7)
  WHERE r6.certainty <> 'INFERRED'
  WITH collect([n7, r6]) AS all3
  CALL (all3) {
    UNWIND all3 AS x3
    WITH x3[0] AS n7, x3[1] AS r6
    WITH n7, r6, n7.name AS k14, n7.id AS k15 ORDER BY k14, k15 LIMIT $p10
    RETURN collect([n7.name, n7.figureKind, n7.value, n7.unit, n7.asOf]) AS rows6
  }
  RETURN rows6, size(all3) AS total7
}
WITH n0, numbers, total0, groups0, total1, rows1, total2, rows6, total7
RETURN n0.id AS id, null AS issuedOn, null AS validFrom, null AS validTo, numbers, [n0.id, n0.name, n0.level, [[], [total0, [[groups0, total1]]]], [rows1, [total2, []]], [rows6, [total7, []]]] AS found;

// 2 of 2: planned-reference
// $p0 = ["huyện bảo thắng","bảo thắng","huyen bao thang","bao thang"]
// $p1 = [0,1,2,3]
// $p2 = 50
// $p3 = "document:tw/resolution-29/term-xi"
// $p4 = "document:tw/resolution-29/term-xi"
// $p5 = 20
// $p6 = 20
// $p7 = 20
// $p8 = 20
// $p9 = 20
// $p10 = 20
CALL () {
  UNWIND $p1 AS number
  MATCH (:Name {key: $p0[number]})-[:NAMES]->(e:Locality) WHERE e.retractedAt IS NULL
  RETURN collect([number, e]) AS hits
}
UNWIND hits AS hit
WITH hit[1] AS n0, collect(hit[0]) AS numbers LIMIT 25
CALL (n0) {
  MATCH (n0)<-[r0:APPLIES_IN]-(n1:Task)
  WHERE r0.certainty <> 'INFERRED'
  RETURN count(n1) AS total0
}
CALL (n0) {
  MATCH (n0)<-[r0:APPLIES_IN]-(n1:Task)
  WHERE r0.certainty <> 'INFERRED'
  WITH n1, r0, [(n1)-[e0:ABOUT]->(x0:Topic) WHERE e0.certainty <> 'INFERRED' | x0] AS all0
  UNWIND CASE WHEN size(all0) = 0 THEN [null] ELSE all0 END AS g0
  WITH g0, count(n1) AS size0
  WITH g0, size0, coalesce(g0.name, '') AS k2, coalesce(g0.id, '') AS k3
  WITH collect([g0, size0, k2, k3]) AS all1
  CALL (all1) {
    UNWIND all1 AS x1
    WITH x1[0] AS g0, x1[1] AS size0, x1[2] AS k2, x1[3] AS k3
    WITH g0, size0, k2, k3 ORDER BY size0 DESC, k2, k3 LIMIT $p2
    RETURN collect([null, size0, null, [[k2, k3], g0.nameEn, null]]) AS groups0
  }
  RETURN groups0, size(all1) AS total1
}
CALL (n0) {
  MATCH (n0)<-[r1:APPLIES_IN]-(n2:Task)
  WHERE r1.certainty <> 'INFERRED' AND (false OR (((EXISTS { MATCH (n2)-[e1:IMPLEMENTS]->(f0:Document) WHERE true /* e1 */ AND (f0.id = $p3) }) OR (EXISTS { MATCH (n2)<-[e2:ASSIGNS]-(f1) WHERE e2.certainty <> 'INFERRED' AND (false OR (EXISTS { MATCH (f1)-[e3:IMPLEMENTS]->(f2:Document) WHERE true /* e3 */ AND (f2.id = $p4) })) }))))
  WITH collect([n2, r1]) AS all2
  CALL (all2) {
    UNWIND all2 AS x2
    WITH x2[0] AS n2, x2[1] AS r1
    WITH n2, r1, n2.name AS k4, n2.id AS k5 ORDER BY k4, k5 LIMIT $p9
    CALL (n2) {
      MATCH (n2)-[r2:ABOUT]->(n3:Topic)
      WHERE r2.certainty <> 'INFERRED'
      WITH n3, r2, n3.name AS k6, n3.id AS k7 ORDER BY k6, k7 LIMIT $p5
      RETURN collect([n3.name]) AS rows2
    }
    CALL (n2) {
      MATCH (n2)-[r3:IMPLEMENTS]->(n4:Document)
      WHERE true /* r3 */
      WITH n4, r3, n4.name AS k8, n4.id AS k9 ORDER BY k8, k9 LIMIT $p6
      RETURN collect([r3.certainty, r3.rule, n4.name]) AS rows3
    }
    CALL (n2) {
      MATCH (n2)<-[r4:ASSIGNS]-(n5)
      WHERE r4.certainty <> 'INFERRED'
      WITH n5, r4, n5.name AS k10, n5.id AS k11 ORDER BY k10, k11 LIMIT $p8
      CALL (n5) {
        MATCH (n5)-[r5:IMPLEMENTS]->(n6:Document)
        WHERE true /* r5 */
        WITH n6, r5, n6.name AS k12, n6.id AS k13 ORDER BY k12, k13 LIMIT $p7
        RETURN collect([r5.certainty, r5.rule, n6.name]) AS rows5
      }
      WITH n5, r4, k10, k11, rows5 ORDER BY k10, k11
      RETURN collect([n5.name, rows5]) AS rows4
    }
    WITH n2, r1, k4, k5, rows2, rows3, rows4 ORDER BY k4, k5
    RETURN collect([n2.id, n2.name, n2.taskKind, rows2, rows3, rows4]) AS rows1
  }
  RETURN rows1, size(all2) AS total2
}
CALL (n0) {
  MATCH (n0)<-[r6:MEASURED_FOR]-(n7)
  WHERE r6.certainty <> 'INFERRED'
  WITH collect([n7, r6]) AS all3
  CALL (all3) {
    UNWIND all3 AS x3
    WITH x3[0] AS n7, x3[1] AS r6
    WITH n7, r6, n7.name AS k14, n7.id AS k15 ORDER BY k14, k15 LIMIT $p10
    RETURN collect([n7.name, n7.figureKind, n7.value, n7.unit, n7.asOf]) AS rows6
  }
  RETURN rows6, size(all3) AS total7
}
WITH n0, numbers, total0, groups0, total1, rows1, total2, rows6, total7
RETURN n0.id AS id, null AS issuedOn, null AS validFrom, null AS validTo, numbers, [n0.id, n0.name, n0.level, [[], [total0, [[groups0, total1]]]], [rows1, [total2, []]], [rows6, [total7, []]]] AS found;
