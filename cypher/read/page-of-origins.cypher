// A page of all origins, each with the texts that stand or stood there.
// @access read
// @param after: string
// @param limit: number
// @returns id: string
// @returns properties: Record<string, unknown>
// @returns ties: [source: string, properties: Record<string, unknown>][]
MATCH (o:Origin) WHERE o.id > $after
WITH o ORDER BY o.id LIMIT $limit
CALL (o) {
  MATCH (o)-[h:HOLDS]->(s:Entity)
  WITH s.id AS source, h ORDER BY source, h.recordedAt
  RETURN collect([source, properties(h)]) AS ties
}
RETURN o.id AS id, properties(o) AS properties, ties ORDER BY id
