// Remembers the hash of the facts just written for a source and counts the change.
// @access write
// @param id: string
// @param hash: string
// @returns revision: number
MERGE (g:Graph {id: 'graph'}) ON CREATE SET g.revision = 1 ON MATCH SET g.revision = g.revision + 1
WITH g MATCH (s:Entity {id: $id}) SET s.factsHash = $hash RETURN g.revision AS revision
