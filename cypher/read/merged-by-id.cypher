// Where identities that a person gave to another are seen.
// @access read
// @param ids: string[]
// @returns id: string
// @returns into: string
// @returns stated: string
UNWIND $ids AS id MATCH (m:Merged {id: id}) RETURN m.id AS id, m.into AS into, m.stated AS stated ORDER BY id
