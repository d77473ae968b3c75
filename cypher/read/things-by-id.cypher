// What ranking needs of entities that the text index found.
// @access read
// @param ids: string[]
// @returns id: string
// @returns kind: string
// @returns name: string
// @returns searchMarked: string
// @returns issuedOn: string | null
// @returns validFrom: string | null
// @returns validTo: string | null
// @returns degree: number
UNWIND $ids AS id
MATCH (e:Entity {id: id}) WHERE e.retractedAt IS NULL AND e.mergedInto IS NULL
RETURN id, e.entityKind AS kind, e.name AS name, e.searchMarked AS searchMarked, e.issuedOn AS issuedOn, e.validFrom AS validFrom,
  e.validTo AS validTo, COUNT { MATCH (e)-[r]-(:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL } AS degree ORDER BY id
