// Ends sources that a newer text has replaced or that were removed; they stay readable.
// @access write
// @param rows: { id: string; reason: string; supersededBy: string | null; reading: string }[]
// @param retractedAt: string
// @returns retracted: number
MATCH (g:Graph {id: 'graph'})
UNWIND $rows AS row MATCH (s:Entity {id: row.id})
SET s.readings = CASE WHEN s.since IS NULL THEN coalesce(s.readings, []) ELSE coalesce(s.readings, []) + [s.since + row.reading] END,
  s.since = null, s.retractedAt = $retractedAt, s.reason = row.reason, s.supersededBy = row.supersededBy,
  s.revision = g.revision
RETURN count(s) AS retracted
