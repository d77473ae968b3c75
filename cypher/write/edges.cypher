// Writes the edges of one relation type from their claims.
// @each relation
// @access write
// @param rows: { from: string; to: string; claim: string; properties: Record<string, unknown> }[]
// @returns written: number
UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})
MERGE (a)-[r:$$RELATION {claim: row.claim}]->(b) SET r += row.properties RETURN count(r) AS written
