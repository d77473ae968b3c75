// Which of the ids lead to another thing, and to which. A redirect never leads to a redirect;
// `stated`: where it led before a person gave that thing to another.
// @access read
// @param ids: string[]
// @returns id: string
// @returns to: string
// @returns stated: string
// @returns rule: string
UNWIND $ids AS id MATCH (r:Redirect {id: id}) RETURN id, r.to AS to, coalesce(r.stated, r.to) AS stated, r.rule AS rule ORDER BY id
