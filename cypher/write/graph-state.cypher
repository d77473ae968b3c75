// Sets what the counter of the graph carries; a null takes away.
// @access write
// @param properties: Record<string, unknown>
// @returns id: string
MERGE (g:Graph {id: 'graph'}) SET g += $properties RETURN g.id AS id
