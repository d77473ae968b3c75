// The edges of some claims, of today and of earlier times, looked for where their subjects are.
// @access read
// @param rows: { subject: string; claim: string }[]
// @returns claim: string
// @returns type: string
// @returns to: string
// @returns properties: Record<string, unknown>
UNWIND $rows AS row
MATCH (a:Entity {id: row.subject})-[r]->(b:Entity) WHERE r.claim = row.claim
RETURN row.claim AS claim, type(r) AS type, b.id AS to, properties(r) AS properties ORDER BY claim, type, to
