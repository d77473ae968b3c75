// Notes when the graph came to its present revision, by the clock of whoever writes.
// @access write
// @param at: string
// @returns revision: number
MATCH (g:Graph {id: 'graph'})
CREATE (r:Revision {id: 'revision:' + substring('000000000000', size(toString(g.revision))) + toString(g.revision), number: g.revision, at: $at})
RETURN r.number AS revision
