// 1 of 1: planned-reference
// $p0 = ["cur"]
// $p1 = [0]
// $p2 = 20
// $p3 = 20
// $p4 = 20
CALL () {
  UNWIND $p1 AS number
  MATCH (:Name {key: $p0[number]})-[:NAMES]->(e:Topic) WHERE e.retractedAt IS NULL
  RETURN collect([number, e]) AS hits
}
UNWIND hits AS hit
WITH hit[1] AS n0, collect(hit[0]) AS numbers LIMIT 25
CALL (n0) {
  MATCH (n0)-[r0:BROADER]->(n1)
  WHERE r0.certainty <> 'INFERRED'
  WITH n1, r0, n1.name AS k0, n1.id AS k1 ORDER BY k0, k1 LIMIT $p2
  RETURN collect([n1.id, n1.name]) AS rows0
}
CALL (n0) {
  MATCH (n0)<-[r1:ABOUT]-(n2:Task)
  WHERE r1.certainty <> 'INFERRED'
  RETURN count(n2) AS total1
}
CALL (n0) {
  MATCH (n0)<-[r2:BROADER]-(n3)
  WHERE r2.certainty <> 'INFERRED'
  WITH collect([n3, r2]) AS all2
  CALL (all2) {
    UNWIND all2 AS x2
    WITH x2[0] AS n3, x2[1] AS r2
    WITH n3, r2, n3.name AS k4, n3.id AS k5 ORDER BY k4, k5 LIMIT $p4
    CALL (n3) {
      MATCH (n3)<-[r3:ABOUT]-(n4:Task)
      WHERE r3.certainty <> 'INFERRED'
      RETURN count(n4) AS total3
    }
    CALL (n3) {
      MATCH (n3)<-[r3:ABOUT]-(n4:Task)
      WHERE r3.certainty <> 'INFERRED'
      WITH n4, r3, [(n4)-[e0:APPLIES_IN]->(x0) WHERE e0.certainty <> 'INFERRED' | x0] AS all0
      UNWIND CASE WHEN size(all0) = 0 THEN [null] ELSE all0 END AS g0
      WITH g0, count(n4) AS size0
      WITH g0, size0, coalesce(g0.name, '') AS k8, coalesce(g0.id, '') AS k9
      WITH g0, size0, k8, k9 ORDER BY size0 DESC, k8, k9 LIMIT $p3
      RETURN collect([null, size0, null, [[k8, k9], g0.nameEn, null]]) AS groups0
    }
    CALL (n3) {
      MATCH (n3)<-[r4:ABOUT]-(n5:Document)
      WHERE r4.certainty <> 'INFERRED'
      RETURN count(n5) AS total5
    }
    CALL (n3) {
      MATCH (n3)<-[r5:ABOUT]-(n6:Program)
      WHERE r5.certainty <> 'INFERRED'
      RETURN count(n6) AS total6
    }
    WITH n3, r2, k4, k5, total3, groups0, total5, total6 ORDER BY k4, k5
    RETURN collect([n3.id, n3.name, n3.aliases, n3.nameEn, [[], [total3, [[groups0, null]]]], [[], [total5, []]], [[], [total6, []]]]) AS rows2
  }
  RETURN rows2, size(all2) AS total2
}
WITH n0, numbers, rows0, total1, rows2, total2
RETURN n0.id AS id, null AS issuedOn, null AS validFrom, null AS validTo, numbers, [n0.id, n0.name, n0.nameEn, rows0, [[], [total1, []]], [rows2, [total2, []]]] AS found;
