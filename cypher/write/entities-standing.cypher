// Lets identities of one kind stand for themselves again.
// @each kind
// @access write
// @param ids: string[]
// @returns standing: number
UNWIND $ids AS id MATCH (n:Entity {id: id}) SET n:$$KIND, n.mergedInto = null RETURN count(n) AS standing
