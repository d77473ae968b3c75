// The claims that have one of the identities as subject or object.
// @access read
// @param ids: string[]
// @returns id: string
UNWIND $ids AS entity
CALL (entity) {
  MATCH (c:Claim {subject: entity}) RETURN c.id AS id
  UNION
  MATCH (c:Claim {object: entity}) RETURN c.id AS id
}
RETURN DISTINCT id ORDER BY id
