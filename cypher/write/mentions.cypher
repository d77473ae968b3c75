// Ties a source to the entities that it names, with what it says of each (JSON). Written from the entity, which most often has fewer ties.
// Rows are lists, [source, entity, description]: see evidence.
// @access write
// @param rows: [source: string, entity: string, description: string][]
// @param recordedAt: string
// @returns written: number
UNWIND $rows AS row MATCH (s:Entity {id: row[0]}) MATCH (n:Entity {id: row[1]})
CREATE (n)<-[m:MENTIONS {description: row[2], recordedAt: $recordedAt}]-(s) RETURN count(m) AS written
