// Ties passages to their source.
// @access write
// @param rows: { source: string; passage: string }[]
// @returns written: number
UNWIND $rows AS row MATCH (s:Entity {id: row.source}) MATCH (p:Passage {id: row.passage}) MERGE (s)-[:HAS_PASSAGE]->(p) RETURN count(p) AS written
