// Notes that facts were written over which judgements are still to be laid, or that it is done.
// @access write
// @param due: boolean | null
// @returns id: string
MATCH (g:Graph {id: 'graph'}) SET g.judgementsDue = $due RETURN g.id AS id
