// A page of all entities, sources and those no longer in force too, in the order of their ids.
// @access read
// @param after: string
// @param limit: number
// @returns id: string
// @returns properties: Record<string, unknown>
MATCH (n:Entity) WHERE n.id > $after RETURN n.id AS id, properties(n) AS properties ORDER BY id LIMIT $limit
