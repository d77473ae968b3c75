// Which of the passages are stored.
// @access read
// @param ids: string[]
// @returns id: string
UNWIND $ids AS id MATCH (p:Passage {id: id}) RETURN p.id AS id ORDER BY id
