// A page of the edges of one relation type that may lie on a circle: something leads to them and they lead on.
// @each relation
// @access read
// @param after: string
// @param limit: number
// @returns from: string
// @returns to: string[]
MATCH (a:Entity) WHERE a.id > $after AND EXISTS { MATCH (a)-[:$$RELATION]->(:Entity) } AND EXISTS { MATCH (a)<-[:$$RELATION]-(:Entity) }
WITH a ORDER BY a.id LIMIT $limit
MATCH (a)-[:$$RELATION]->(b:Entity)
WITH a, b ORDER BY a.id, b.id
RETURN a.id AS from, collect(b.id) AS to ORDER BY from
