// What answers to look-up keys, or has one of them as its id (tasks and figures have no other), with what ranking needs: kind, names, times, and how many relations the thing has.
// @access read
// @param keys: string[]
// @returns key: string
// @returns id: string
// @returns kind: string
// @returns name: string
// @returns issuedOn: string | null
// @returns validFrom: string | null
// @returns validTo: string | null
// @returns degree: number
UNWIND $keys AS key
CALL (key) {
  MATCH (k:Name {key: key})-[:NAMES]->(e:Entity) WHERE e.retractedAt IS NULL AND e.mergedInto IS NULL RETURN e
  UNION
  MATCH (e:Entity {id: key}) WHERE e.retractedAt IS NULL AND e.mergedInto IS NULL RETURN e
}
CALL (e) { MATCH (e)-[r]-(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL RETURN count(o) AS degree }
RETURN key, e.id AS id, e.entityKind AS kind, e.name AS name, e.issuedOn AS issuedOn, e.validFrom AS validFrom, e.validTo AS validTo,
  degree ORDER BY key, id
