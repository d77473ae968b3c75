// A page of the passages with a text, in the order of their ids: for checking the graph.
// @access read
// @param after: string
// @param limit: number
// @returns id: string
// @returns text: string
// @returns textHash: string | null
MATCH (p:Passage) WHERE p.id > $after AND p.text IS NOT NULL
RETURN p.id AS id, p.text AS text, p.textHash AS textHash ORDER BY id LIMIT $limit
