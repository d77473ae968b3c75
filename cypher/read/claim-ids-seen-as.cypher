// The claims that judgements let be seen as others.
// @access read
// @param ids: string[]
// @returns id: string
UNWIND $ids AS other MATCH (c:Claim {seenAs: other}) RETURN DISTINCT c.id AS id ORDER BY id
