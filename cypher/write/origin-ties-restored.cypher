// Says where texts stand or stood as a file has it; written again, nothing is twice.
// @access write
// @param rows: { origin: string; source: string; recordedAt: string; properties: Record<string, unknown> }[]
// @returns written: number
UNWIND $rows AS row MATCH (o:Origin {id: row.origin}) MATCH (s:Entity {id: row.source})
MERGE (o)-[h:HOLDS {recordedAt: row.recordedAt}]->(s) SET h += row.properties RETURN count(h) AS written
