// 1 of 1: planned-page
// $p0 = 101
CALL () {
  MATCH (n0:Document)
  WHERE n0.retractedAt IS NULL
  RETURN count(n0) AS total0
}
CALL () {
  MATCH (n0:Document)
  WHERE n0.retractedAt IS NULL
  WITH n0, [(n0)-[e0:ISSUED_BY]->(x0) WHERE true /* e0 */ | x0] AS all0
  UNWIND CASE WHEN size(all0) = 0 THEN [null] ELSE all0 END AS g1
  WITH substring(coalesce(n0.issuedOn, ''), 0, 4) AS g0, g1, count(n0) AS size0
  WITH g1, size0, g0 AS k2, coalesce(g1.name, '') AS k3, coalesce(g1.id, '') AS k4
  WITH collect([g1, size0, k2, k3, k4]) AS all1
  CALL (all1) {
    UNWIND all1 AS x1
    WITH x1[0] AS g1, x1[1] AS size0, x1[2] AS k2, x1[3] AS k3, x1[4] AS k4
    WITH g1, size0, k2, k3, k4 ORDER BY k2, k3, k4 LIMIT $p0
    RETURN collect([[k2, k3, k4], size0, null, [[k2], null, null], [[k3, k4], g1.nameEn, null]]) AS groups0
  }
  RETURN groups0, size(all1) AS total1
}
RETURN [total0, [[groups0, total1]]] AS answered;
