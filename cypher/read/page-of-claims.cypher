// A page of all claims, those out of force too, each with its evidence of all times.
// @access read
// @param after: string
// @param limit: number
// @returns id: string
// @returns properties: Record<string, unknown>
// @returns judged: boolean
// @returns evidence: [passage: string, properties: Record<string, unknown>][]
MATCH (c:Claim) WHERE c.id > $after
WITH c ORDER BY c.id LIMIT $limit
CALL (c) {
  MATCH (c)-[e:EVIDENCED_BY]->(p:Passage)
  WITH p.id AS passage, e ORDER BY passage, e.key, e.recordedAt
  RETURN collect([passage, properties(e)]) AS evidence
}
RETURN c.id AS id, properties(c) AS properties, 'Judged' IN labels(c) AS judged, evidence ORDER BY id
