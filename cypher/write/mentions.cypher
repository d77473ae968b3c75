// Ties a source to the entities that it names, with what it says of each (JSON). Written from the entity, which most often has fewer ties.
// @access write
// @param rows: { source: string; entity: string; description: string }[]
// @param recordedAt: string
// @returns written: number
UNWIND $rows AS row MATCH (s:Entity {id: row.source}) MATCH (n:Entity {id: row.entity})
CREATE (n)<-[m:MENTIONS]-(s) SET m.description = row.description, m.recordedAt = $recordedAt RETURN count(m) AS written
