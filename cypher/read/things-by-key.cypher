// What answers to look-up keys, with what ranking needs: kind, names, times, and how many relations the thing has.
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
MATCH (k:Name {key: key})-[:NAMES]->(e:Entity)
RETURN key, e.id AS id, e.entityKind AS kind, e.name AS name, e.issuedOn AS issuedOn, e.validFrom AS validFrom, e.validTo AS validTo,
  COUNT { (e)--(:Entity) } AS degree ORDER BY key, id
