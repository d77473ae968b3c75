// Removes the redirects of identities that stand for themselves again.
// @access write
// @param ids: string[]
// @returns removed: number
UNWIND $ids AS id MATCH (m:Merged {id: id}) DELETE m RETURN count(m) AS removed
