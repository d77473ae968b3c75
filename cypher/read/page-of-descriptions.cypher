// What sources say, or said, of a page of entities.
// @access read
// @param after: string
// @param limit: number
// @returns id: string
// @returns ties: [source: string, properties: Record<string, unknown>][]
MATCH (n:Entity) WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $limit
CALL (n) {
  MATCH (n)<-[m:MENTIONS]-(s:Entity)
  WITH s.id AS source, m ORDER BY source, m.recordedAt
  RETURN collect([source, properties(m)]) AS ties
}
RETURN n.id AS id, ties ORDER BY id
