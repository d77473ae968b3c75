// The edges of today that go out from some entities.
// @access read
// @param ids: string[]
// @returns from: string
// @returns to: string
// @returns type: string
// @returns claim: string
// @returns toIssuedOn: string | null
// @returns fromIssuedOn: string | null
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]->(b:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL
RETURN id AS from, b.id AS to, type(r) AS type, r.claim AS claim, a.issuedOn AS fromIssuedOn, b.issuedOn AS toIssuedOn ORDER BY from, type, to, claim
