// Remembers what was just written for sources: the hash of the facts, since when they stand, and the earlier readings.
// @access write
// @param rows: { id: string; hash: string; since: string; readings: string[] }[]
// @returns written: number
MATCH (g:Graph {id: 'graph'})
UNWIND $rows AS row
MATCH (s:Entity {id: row.id}) SET s.factsHash = row.hash, s.since = row.since, s.readings = row.readings,
  s.gone = CASE WHEN s.retractedAt IS NULL THEN s.gone ELSE coalesce(s.gone, []) + [s.retractedAt + ' ' + row.since] END, s.retractedAt = null, s.reason = null,
  s.supersededBy = null, s.revision = g.revision RETURN count(s) AS written
