// Remembers what was just written for a source: the hash of its facts, since when they stand, and its earlier readings.
// @access write
// @param id: string
// @param hash: string
// @param since: string
// @param readings: string[]
// @returns id: string
MATCH (g:Graph {id: 'graph'})
MATCH (s:Entity {id: $id}) SET s.factsHash = $hash, s.since = $since, s.readings = $readings,
  s.gone = CASE WHEN s.retractedAt IS NULL THEN s.gone ELSE coalesce(s.gone, []) + [s.retractedAt + ' ' + $since] END, s.retractedAt = null, s.reason = null,
  s.supersededBy = null, s.revision = g.revision RETURN s.id AS id
