// 1 of 1: planned-page
// $p0 = "cur"
// $p1 = 51
CALL () {
  MATCH (a1:Entity:Topic)
  WHERE a1.id = $p0
  MATCH (a1)<-[b1:BROADER]-(a0:Topic)
  WHERE b1.certainty <> 'INFERRED'
  WITH DISTINCT a0
  MATCH (a0)<-[b0:ABOUT]-(n0:Task)
  WHERE b0.certainty <> 'INFERRED'
  WITH DISTINCT n0
  WHERE n0.retractedAt IS NULL
  RETURN count(n0) AS total0
}
CALL () {
  MATCH (a1:Entity:Topic)
  WHERE a1.id = $p0
  MATCH (a1)<-[b1:BROADER]-(a0:Topic)
  WHERE b1.certainty <> 'INFERRED'
  WITH DISTINCT a0
  MATCH (a0)<-[b0:ABOUT]-(n0:Task)
  WHERE b0.certainty <> 'INFERRED'
  WITH DISTINCT n0
  WHERE n0.retractedAt IS NULL
  WITH n0, [(n0)-[e0:ABOUT]->(x0:Topic) WHERE e0.certainty <> 'INFERRED' | x0] AS all0
  UNWIND CASE WHEN size(all0) = 0 THEN [null] ELSE all0 END AS g0
  WITH n0, g0, [(n0)-[e1:APPLIES_IN]->(x1) WHERE e1.certainty <> 'INFERRED' | x1] AS all1
  UNWIND CASE WHEN size(all1) = 0 THEN [null] ELSE all1 END AS g1
  WITH g0, g1, count(n0) AS size0
  WITH g0, g1, size0, coalesce(g0.name, '') AS k2, coalesce(g0.id, '') AS k3, coalesce(g1.name, '') AS k4, coalesce(g1.id, '') AS k5
  WITH collect([g0, g1, size0, k2, k3, k4, k5]) AS all2
  CALL (all2) {
    UNWIND all2 AS x2
    WITH x2[0] AS g0, x2[1] AS g1, x2[2] AS size0, x2[3] AS k2, x2[4] AS k3, x2[5] AS k4, x2[6] AS k5
    WITH g0, g1, size0, k2, k3, k4, k5 ORDER BY size0 DESC, k2, k3, k4, k5 LIMIT $p1
    RETURN collect([[size0, k2, k3, k4, k5], size0, null, [[k2, k3], g0.nameEn, null], [[k4, k5], g1.nameEn, null]]) AS groups0
  }
  RETURN groups0, size(all2) AS total1
}
RETURN [total0, [[groups0, total1]]] AS answered;
