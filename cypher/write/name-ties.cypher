// Ties look-up keys to their entities.
// @access write
// @param rows: { id: string; key: string }[]
// @returns written: number
UNWIND $rows AS row MATCH (k:Name {key: row.key}) MATCH (n:Entity {id: row.id}) MERGE (k)-[:NAMES]->(n) RETURN count(k) AS written
