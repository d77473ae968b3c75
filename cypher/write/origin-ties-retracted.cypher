// Ends the time of texts at an origin, or at all of theirs where none is named.
// @access write
// @param rows: { source: string; origin: string | null; reason: string }[]
// @param retractedAt: string
// @returns retracted: number
UNWIND $rows AS row MATCH (s:Entity {id: row.source})<-[h:HOLDS]-(o:Origin)
WHERE h.retractedAt IS NULL AND (row.origin IS NULL OR o.id = row.origin)
SET h.retractedAt = $retractedAt, h.reason = row.reason RETURN count(h) AS retracted
