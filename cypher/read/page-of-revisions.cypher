// A page of all revisions, for writing the graph to a file.
// @access read
// @param after: string
// @param limit: number
// @returns id: string
// @returns properties: Record<string, unknown>
MATCH (n:Revision) WHERE n.id > $after RETURN n.id AS id, properties(n) AS properties ORDER BY id LIMIT $limit
