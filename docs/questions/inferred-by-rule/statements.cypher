// 1 of 2: planned-page
// $p0 = 20
// $p1 = 20
// $p2 = 20
CALL () {
  MATCH (n0:Document)
  WHERE n0.retractedAt IS NULL
  MATCH (n0)-[e0:IMPLEMENTS]->(x0:Document)
  WHERE e0.certainty IN ['INFERRED']
  WITH coalesce(e0.rule, '') AS g0, count(DISTINCT n0) AS size0, count(DISTINCT x0) AS ends0
  WITH size0, ends0, g0 AS k2
  WITH size0, ends0, k2 ORDER BY size0 DESC, k2 LIMIT $p0
  RETURN collect([null, size0, ends0, [[k2], null, null]]) AS groups0
}
CALL () {
  MATCH (n0:Document)
  WHERE n0.retractedAt IS NULL
  MATCH (n0)-[e1:ISSUED_BY]->(x2)
  WHERE e1.certainty IN ['INFERRED']
  WITH coalesce(e1.rule, '') AS g1, count(DISTINCT n0) AS size1, count(DISTINCT x2) AS ends1
  WITH size1, ends1, g1 AS k3
  WITH size1, ends1, k3 ORDER BY size1 DESC, k3 LIMIT $p1
  RETURN collect([null, size1, ends1, [[k3], null, null]]) AS groups1
}
CALL () {
  MATCH (n0:Document)
  WHERE n0.retractedAt IS NULL
  MATCH (n0)-[e2:ABOUT]->(x4:Topic)
  WHERE e2.certainty IN ['INFERRED']
  WITH coalesce(e2.rule, '') AS g2, count(DISTINCT n0) AS size2, count(DISTINCT x4) AS ends2
  WITH size2, ends2, g2 AS k4
  WITH size2, ends2, k4 ORDER BY size2 DESC, k4 LIMIT $p2
  RETURN collect([null, size2, ends2, [[k4], null, null]]) AS groups2
}
RETURN [null, [[groups0, null], [groups1, null], [groups2, null]]] AS answered;

// 2 of 2: planned-page
// $p0 = 20
// $p1 = 20
CALL () {
  MATCH (n0:Task)
  WHERE n0.retractedAt IS NULL
  MATCH (n0)-[e0:IMPLEMENTS]->(x0:Document)
  WHERE e0.certainty IN ['INFERRED']
  WITH coalesce(e0.rule, '') AS g0, count(DISTINCT n0) AS size0, count(DISTINCT x0) AS ends0
  WITH size0, ends0, g0 AS k2
  WITH size0, ends0, k2 ORDER BY size0 DESC, k2 LIMIT $p0
  RETURN collect([null, size0, ends0, [[k2], null, null]]) AS groups0
}
CALL () {
  MATCH (n0:Task)
  WHERE n0.retractedAt IS NULL
  MATCH (n0)-[e1:ABOUT]->(x2:Topic)
  WHERE e1.certainty IN ['INFERRED']
  WITH coalesce(e1.rule, '') AS g1, count(DISTINCT n0) AS size1, count(DISTINCT x2) AS ends1
  WITH size1, ends1, g1 AS k3
  WITH size1, ends1, k3 ORDER BY size1 DESC, k3 LIMIT $p1
  RETURN collect([null, size1, ends1, [[k3], null, null]]) AS groups1
}
RETURN [null, [[groups0, null], [groups1, null]]] AS answered;
