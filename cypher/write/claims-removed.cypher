// Removes claims that only a judgement had made, with their ties.
// @access write
// @param ids: string[]
// @returns removed: number
UNWIND $ids AS id MATCH (c:Claim {id: id}) DETACH DELETE c RETURN count(c) AS removed
