// A page of all passages, each with its source.
// @access read
// @param after: string
// @param limit: number
// @returns id: string
// @returns source: string
// @returns properties: Record<string, unknown>
MATCH (p:Passage) WHERE p.id > $after
WITH p ORDER BY p.id LIMIT $limit
MATCH (p)<-[:HAS_PASSAGE]-(s:Entity)
RETURN p.id AS id, s.id AS source, properties(p) AS properties ORDER BY id
