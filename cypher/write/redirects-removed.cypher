// Ids that lead nowhere else any more.
// @access write
// @param ids: string[]
// @returns removed: number
UNWIND $ids AS id MATCH (r:Redirect {id: id}) DELETE r RETURN count(r) AS removed
