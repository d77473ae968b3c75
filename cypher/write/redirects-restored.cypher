// Lets what led to a thing before a person gave that to another lead to it again.
// @access write
// @param ids: string[]
// @returns written: number
OPTIONAL MATCH (g:Graph {id: 'graph'})
UNWIND $ids AS id MATCH (r:Redirect) WHERE r.stated = id SET r.to = id, r.stated = null, r.revision = g.revision RETURN count(r) AS written
