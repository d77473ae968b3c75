// The stored properties of entities, for merging what a new source says into them.
// @access read
// @param ids: string[]
// @returns id: string
// @returns properties: Record<string, unknown>
UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN n.id AS id, properties(n) AS properties ORDER BY id
