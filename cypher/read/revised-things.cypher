// Of things that only an earlier text speaks of, those of the same name and kind in the text that replaced it: each text numbers its tasks and
// figures anew.
// @access read
// @param ids: string[]
// @returns id: string
// @returns to: string
UNWIND $ids AS id
MATCH (x:Entity {id: id}) WHERE NOT EXISTS { MATCH (x)<-[now:MENTIONS]-(:Entity) WHERE now.retractedAt IS NULL }
MATCH (x)<-[:MENTIONS]-(s:Source) WHERE s.supersededBy IS NOT NULL
MATCH (t:Entity {id: s.supersededBy})-[:MENTIONS]->(y:Entity) WHERE y.entityKind = x.entityKind AND y.name = x.name AND y.id <> x.id
RETURN DISTINCT id, y.id AS to ORDER BY id, to
