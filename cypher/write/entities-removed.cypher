// Removes entities with their ties: those seen as another one, and those that a judgement had made.
// @access write
// @param ids: string[]
// @returns removed: number
OPTIONAL MATCH (g:Graph {id: 'graph'})
UNWIND $ids AS id MATCH (n:Entity {id: id})
MERGE (gone:Removed {id: 'ENTITY ' + id}) SET gone.what = 'ENTITY', gone.of = id, gone.revision = g.revision
DETACH DELETE n RETURN count(gone) AS removed
