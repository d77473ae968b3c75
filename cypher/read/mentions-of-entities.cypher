// What every source now says of some entities: an entity's names and properties are merged from these.
// @access read
// @param ids: string[]
// @returns source: string
// @returns entity: string
// @returns description: string | null
UNWIND $ids AS id
MATCH (:Entity {id: id})<-[m:MENTIONS]-(s:Entity) WHERE m.retractedAt IS NULL
RETURN s.id AS source, id AS entity, m.description AS description ORDER BY entity, source
