// Removes claims that only a judgement had made, with their ties.
// @access write
// @param ids: string[]
// @returns removed: number
OPTIONAL MATCH (g:Graph {id: 'graph'})
UNWIND $ids AS id MATCH (c:Claim {id: id})
MERGE (gone:Removed {id: 'CLAIM ' + id}) SET gone.what = 'CLAIM', gone.of = id, gone.revision = g.revision
DETACH DELETE c RETURN count(gone) AS removed
