// What some sources now say of each entity that they name; no description where the tie was made before descriptions were kept.
// @access read
// @param ids: string[]
// @returns source: string
// @returns entity: string
// @returns description: string | null
UNWIND $ids AS id
MATCH (:Entity {id: id})-[m:MENTIONS]->(n:Entity) WHERE m.retractedAt IS NULL
RETURN id AS source, n.id AS entity, m.description AS description ORDER BY source, entity
