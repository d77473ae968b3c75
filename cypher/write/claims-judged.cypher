// Marks claims over which judgements are laid.
// @access write
// @param ids: string[]
// @returns marked: number
UNWIND $ids AS id MATCH (c:Claim {id: id}) SET c:Judged RETURN count(c) AS marked
