// The sources that now stand at some origins, with the number of origins that each has.
// @access read
// @param origins: string[]
// @returns source: string
// @returns origin: string
// @returns origins: number
UNWIND $origins AS origin
MATCH (:Origin {id: origin})-[h:HOLDS]->(x:Entity) WHERE h.retractedAt IS NULL
CALL (x) { MATCH (x)<-[o:HOLDS]-(:Origin) WHERE o.retractedAt IS NULL RETURN count(o) AS origins }
RETURN x.id AS source, origin, origins ORDER BY source, origin
