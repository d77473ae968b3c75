// Which of the ids lead to another thing, and to which. A redirect never leads to a redirect.
// @access read
// @param ids: string[]
// @returns id: string
// @returns to: string
// @returns rule: string
UNWIND $ids AS id MATCH (r:Redirect {id: id}) RETURN id, r.to AS to, r.rule AS rule ORDER BY id
