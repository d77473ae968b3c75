// The sources of an id, hash, url or file name, and those that stand at some origins.
// @access read
// @param reference: string
// @param origins: string[]
// @returns id: string
// @returns name: string
// @returns tier: string
// @returns retractedAt: string | null
CALL () {
  MATCH (s:Entity {id: $reference}) WHERE s.entityKind = 'SOURCE' RETURN s
  UNION
  MATCH (s:Source) WHERE s.sha256 = $reference OR s.url = $reference OR s.file = $reference RETURN s
  UNION
  UNWIND $origins AS origin
  MATCH (:Origin {id: origin})-[h:HOLDS]->(s:Entity) RETURN s
}
RETURN s.id AS id, s.name AS name, s.tier AS tier, s.retractedAt AS retractedAt ORDER BY id
