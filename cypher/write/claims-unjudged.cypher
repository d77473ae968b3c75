// Takes the mark from claims over which no judgement is laid any more.
// @access write
// @param ids: string[]
// @returns unmarked: number
UNWIND $ids AS id MATCH (c:Claim {id: id}) REMOVE c:Judged RETURN count(c) AS unmarked
