// The ids that several nodes of one sort have, and nodes without one.
// @access read
// @returns sort: string
// @returns id: string | null
// @returns times: number
CALL () {
  MATCH (n:Entity) WITH n.id AS id, count(n) AS times WHERE times > 1 OR id IS NULL RETURN 'Entity' AS sort, id, times
  UNION ALL
  MATCH (n:Claim) WITH n.id AS id, count(n) AS times WHERE times > 1 OR id IS NULL RETURN 'Claim' AS sort, id, times
  UNION ALL
  MATCH (n:Passage) WITH n.id AS id, count(n) AS times WHERE times > 1 OR id IS NULL RETURN 'Passage' AS sort, id, times
  UNION ALL
  MATCH (n:Name) WITH n.key AS id, count(n) AS times WHERE times > 1 OR id IS NULL RETURN 'Name' AS sort, id, times
  UNION ALL
  MATCH (n:Origin) WITH n.id AS id, count(n) AS times WHERE times > 1 OR id IS NULL RETURN 'Origin' AS sort, id, times
}
RETURN sort, id, times ORDER BY sort, id
