// What is known of a source before it is written: the hash of the facts last written (null where they are in force no more), when they were, whether it stands, and the sources that now
// stand at its origins with the number of origins that each has. One row, of nulls for an unknown source.
// @access read
// @param id: string
// @param origins: string[]
// @returns known: boolean
// @returns hash: string | null
// @returns since: string | null
// @returns readings: string[] | null
// @returns retractedAt: string | null
// @returns holders: [source: string, origin: string, origins: number][]
CALL () {
  OPTIONAL MATCH (s:Entity {id: $id})
  RETURN s.id IS NOT NULL AS known, CASE WHEN s.retractedAt IS NULL THEN s.factsHash ELSE null END AS hash, s.since AS since, s.readings AS readings, s.retractedAt AS retractedAt
}
CALL () {
  UNWIND $origins AS origin
  MATCH (:Origin {id: origin})-[h:HOLDS]->(x:Entity) WHERE h.retractedAt IS NULL
  CALL (x) { MATCH (x)<-[o:HOLDS]-(:Origin) WHERE o.retractedAt IS NULL RETURN count(o) AS origins }
  WITH x, origin, origins ORDER BY x.id, origin
  RETURN collect([x.id, origin, origins]) AS holders
}
RETURN known, hash, since, readings, retractedAt, holders
