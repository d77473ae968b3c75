// Mentions that a text leaves open, with their candidates as JSON.
// @access read
// @param ids: string[]
// @returns id: string
// @returns properties: Record<string, unknown>
UNWIND $ids AS id MATCH (m:OpenMention {id: id}) RETURN m.id AS id, properties(m) AS properties ORDER BY id
