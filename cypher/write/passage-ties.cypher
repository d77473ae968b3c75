// Ties passages to their source. Written from the passage, which has one tie: the embedded engine walks the ties of the node on the left, and a
// list of places has 28 000.
// @access write
// @param rows: { source: string; passage: string }[]
// @returns written: number
UNWIND $rows AS row MATCH (s:Entity {id: row.source}) MATCH (p:Passage {id: row.passage}) MERGE (p)<-[:HAS_PASSAGE]-(s) RETURN count(p) AS written
