// Says that a text stands at its origin from now on.
// @access write
// @param rows: { origin: string; source: string }[]
// @param recordedAt: string
// @returns written: number
UNWIND $rows AS row MATCH (o:Origin {id: row.origin}) MATCH (s:Entity {id: row.source})
CREATE (o)-[h:HOLDS {recordedAt: $recordedAt}]->(s) RETURN count(h) AS written
