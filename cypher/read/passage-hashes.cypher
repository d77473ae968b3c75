// The hashes of passages that are stored.
// @access read
// @param ids: string[]
// @returns id: string
// @returns textHash: string | null
UNWIND $ids AS id MATCH (p:Passage {id: id}) RETURN id, p.textHash AS textHash ORDER BY id
