// A source and every text that stood at one of its origins, with the times in which each stood: now (since) and before ("from until reason").
// @access read
// @param id: string
// @returns id: string
// @returns since: string | null
// @returns readings: string[] | null
CALL () {
  MATCH (x:Entity {id: $id}) WHERE x.entityKind = 'SOURCE' RETURN x
  UNION
  MATCH (:Entity {id: $id})<-[:HOLDS]-(:Origin)-[:HOLDS]->(x:Entity) RETURN x
}
RETURN x.id AS id, x.since AS since, x.readings AS readings ORDER BY id
