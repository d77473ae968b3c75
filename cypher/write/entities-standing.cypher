// Lets identities of one kind stand for themselves again.
// @each kind
// @access write
// @param ids: string[]
// @returns standing: number
OPTIONAL MATCH (g:Graph {id: 'graph'})
UNWIND $ids AS id MATCH (n:Entity {id: id})
SET n:$$KIND, n.revision = CASE WHEN n.mergedInto IS NULL THEN n.revision ELSE coalesce(g.revision, n.revision) END, n.mergedInto = null RETURN count(n) AS standing
