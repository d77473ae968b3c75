// A page of all that is in the graph no more, for writing the graph to a file.
// @access read
// @param after: string
// @param limit: number
// @returns id: string
// @returns properties: Record<string, unknown>
MATCH (n:Removed) WHERE n.id > $after RETURN n.id AS id, properties(n) AS properties ORDER BY id LIMIT $limit
