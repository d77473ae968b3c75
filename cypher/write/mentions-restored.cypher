// Ties sources to the entities that they describe as a file has them; written again, nothing is twice.
// @access write
// @param rows: { source: string; entity: string; recordedAt: string; properties: Record<string, unknown> }[]
// @returns written: number
UNWIND $rows AS row MATCH (s:Entity {id: row.source}) MATCH (n:Entity {id: row.entity})
MERGE (n)<-[m:MENTIONS {recordedAt: row.recordedAt}]-(s) SET m += row.properties RETURN count(m) AS written
