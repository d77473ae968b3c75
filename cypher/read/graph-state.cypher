// The counter of the graph with all it carries; no row for a graph that was never written.
// @access read
// @returns properties: Record<string, unknown>
MATCH (g:Graph {id: 'graph'}) RETURN properties(g) AS properties
