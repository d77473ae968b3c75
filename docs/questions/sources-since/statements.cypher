// 1 of 1: planned-page
// $p0 = "2024-01-01"
// $p1 = ["OFFICIAL","PRESS"]
// $p2 = 20
// $p3 = 51
CALL () {
  MATCH (n0:Source)
  WHERE n0.id IS NOT NULL AND n0.retractedAt IS NULL AND (n0.publishedAt >= $p0 AND n0.tier IN $p1)
  WITH n0, coalesce(n0.publishedAt, '') AS k0, n0.id AS k1 ORDER BY k0 DESC, k1 LIMIT $p3
  CALL (n0) {
    MATCH (n0)<-[r0:REPORTED_IN]-(n1:Task)
    WHERE r0.certainty <> 'INFERRED'
    RETURN count(n1) AS total1
  }
  CALL (n0) {
    MATCH (n0)<-[r0:REPORTED_IN]-(n1:Task)
    WHERE r0.certainty <> 'INFERRED'
    WITH n1, r0, [(n1)-[e0:APPLIES_IN]->(x0) WHERE e0.certainty <> 'INFERRED' | x0] AS all0
    UNWIND CASE WHEN size(all0) = 0 THEN [null] ELSE all0 END AS g0
    WITH g0, count(n1) AS size0
    WITH g0, size0, coalesce(g0.name, '') AS k4, coalesce(g0.id, '') AS k5
    WITH g0, size0, k4, k5 ORDER BY size0 DESC, k4, k5 LIMIT $p2
    RETURN collect([null, size0, null, [[k4, k5], g0.nameEn, null]]) AS groups0
  }
  WITH n0, k0, k1, total1, groups0 ORDER BY k0 DESC, k1
  RETURN collect([[k0, k1], n0.id, n0.title, n0.url, n0.publisher, n0.author, n0.publishedAt, n0.tier, n0.sha256, [[], [total1, [[groups0, null]]]]]) AS rows0
}
CALL () {
  MATCH (n0:Source)
  WHERE n0.retractedAt IS NULL AND (n0.publishedAt >= $p0 AND n0.tier IN $p1)
  RETURN count(n0) AS total0
}
WITH [[total0, []]] + rows0 AS records
UNWIND range(0, size(records) - 1) AS at
WITH records[at] AS answered, at ORDER BY at
RETURN answered;
