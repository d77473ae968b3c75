// Writes what the edges of one relation type were before: for questions as known on an earlier day.
// @each relation
// @access write
// @param rows: { from: string; to: string; properties: Record<string, unknown> }[]
// @returns written: number
UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})
CREATE (a)-[r:PAST_$$RELATION]->(b) SET r += row.properties RETURN count(r) AS written
