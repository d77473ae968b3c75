// Ids that lead nowhere else any more.
// @access write
// @param ids: string[]
// @returns removed: number
OPTIONAL MATCH (g:Graph {id: 'graph'})
UNWIND $ids AS id MATCH (r:Redirect {id: id})
MERGE (gone:Removed {id: 'REDIRECT ' + id}) SET gone.what = 'REDIRECT', gone.of = id, gone.revision = g.revision
DELETE r RETURN count(gone) AS removed
