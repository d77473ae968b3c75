// 1 of 2: planned-page/as-known
// $p0 = "locality:086-huyen-bao-thang"
// $p1 = 50
// $knownAt = "2025-12-31T23:59:59.999Z"
CALL () {
  MATCH (a0:Entity:Locality)
  WHERE a0.id = $p0
  MATCH (a0)<-[b0:APPLIES_IN|PAST_APPLIES_IN]-(n0:Task)
  WHERE (b0.certainty <> 'INFERRED' AND (coalesce(b0.recordedAt, '') <= $knownAt AND coalesce(b0.retractedAt, '9') > $knownAt AND NOT any(gap IN coalesce(b0.gone, []) WHERE substring(gap, 0, 24) <= $knownAt AND substring(gap, 25, 24) > $knownAt)))
  WITH DISTINCT n0
  WHERE (coalesce(n0.recordedAt, '') <= $knownAt AND coalesce(n0.retractedAt, '9') > $knownAt AND NOT any(gap IN coalesce(n0.gone, []) WHERE substring(gap, 0, 24) <= $knownAt AND substring(gap, 25, 24) > $knownAt))
  WITH collect(n0) AS all0
  CALL (all0) {
    UNWIND all0 AS x0
    WITH x0 AS n0
    WITH n0, n0.name AS k0, n0.id AS k1 ORDER BY k0, k1 LIMIT $p1
    RETURN collect([n0.id, n0.name]) AS rows0
  }
  RETURN rows0, size(all0) AS total0
}
WITH [[total0, []]] + rows0 AS records
UNWIND range(0, size(records) - 1) AS at
WITH records[at] AS answered, at ORDER BY at
RETURN answered;

// 2 of 2: planned-page
// $p0 = "locality:086-huyen-bao-thang"
// $p1 = 50
CALL () {
  MATCH (a0:Entity:Locality)
  WHERE a0.id = $p0
  MATCH (a0)<-[b0:APPLIES_IN]-(n0:Task)
  WHERE b0.certainty <> 'INFERRED'
  WITH DISTINCT n0
  WHERE n0.retractedAt IS NULL
  WITH collect(n0) AS all0
  CALL (all0) {
    UNWIND all0 AS x0
    WITH x0 AS n0
    WITH n0, n0.name AS k0, n0.id AS k1 ORDER BY k0, k1 LIMIT $p1
    RETURN collect([n0.id, n0.name]) AS rows0
  }
  RETURN rows0, size(all0) AS total0
}
WITH [[total0, []]] + rows0 AS records
UNWIND range(0, size(records) - 1) AS at
WITH records[at] AS answered, at ORDER BY at
RETURN answered;
