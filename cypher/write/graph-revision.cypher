// Counts a change. First in its transaction: it locks the counter, so that writers of other processes wait, and tells by the number whether the
// graph is still the one that the new rows were merged with.
// @access write
// @returns revision: number
MERGE (g:Graph {id: 'graph'}) ON CREATE SET g.revision = 1 ON MATCH SET g.revision = g.revision + 1 RETURN g.revision AS revision
