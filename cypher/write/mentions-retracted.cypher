// Ends what a source no longer says of an entity.
// @access write
// @param rows: { source: string; entity: string; reason: string }[]
// @param retractedAt: string
// @returns retracted: number
UNWIND $rows AS row MATCH (n:Entity {id: row.entity})<-[m:MENTIONS]-(s:Entity) WHERE m.retractedAt IS NULL AND s.id = row.source
SET m.retractedAt = $retractedAt, m.reason = row.reason RETURN count(m) AS retracted
