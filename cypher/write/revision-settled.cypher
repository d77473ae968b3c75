// Says that all changes up to the present revision have wholly arrived. It locks the counter first, which every writer holds until its change has:
// without that a reader could meet one half of a change and be told that this was all of it.
// @access write
// @returns settled: number
MATCH (g:Graph {id: 'graph'}) SET g.settling = true
WITH g SET g.settled = g.revision, g.settling = null
RETURN g.settled AS settled
