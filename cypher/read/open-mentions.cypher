// Mentions that texts leave open, with their sentence, their source's name and how many facts their sentence carries.
// @access read
// @param limit: number
// @returns id: string
// @returns properties: Record<string, unknown>
// @returns quote: string | null
// @returns facts: number
MATCH (m:OpenMention)
CALL (m) {
  OPTIONAL MATCH (p:Passage {id: m.passage})
  RETURN max(p.text) AS quote
}
CALL (m) {
  OPTIONAL MATCH (c:Claim)-[:EVIDENCED_BY]->(:Passage {id: m.passage})
  RETURN count(DISTINCT c) AS facts
}
RETURN m.id AS id, properties(m) AS properties, quote, facts ORDER BY facts DESC, id LIMIT $limit
