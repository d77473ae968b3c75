// How often the graph has changed; no row for a graph that never has.
// @access read
// @returns revision: number
MATCH (g:Graph {id: 'graph'}) RETURN g.revision AS revision
