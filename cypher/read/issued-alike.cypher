// The documents that the bodies of a document issued under the same type, itself too, with what tells their subject and year. `periods`: claim, kind,
// start of each school year or period during which the document is carried out; `dated`: the claim of its day.
// @access read
// @param id: string
// @param certainty: string[]
// @param limit: number
// @returns id: string
// @returns name: string
// @returns title: string | null
// @returns issuedOn: string | null
// @returns issuer: string
// @returns issuedBy: string
// @returns dated: string | null
// @returns periods: (string | null)[][]
MATCH (d:Document {id: $id})-[i:ISSUED_BY]->(a:Agency)
WHERE i.certainty IN $certainty
WITH DISTINCT d, a
MATCH (x:Document)-[j:ISSUED_BY]->(a)
WHERE j.certainty IN $certainty AND x.documentType = d.documentType
WITH x, a, j ORDER BY x.id, a.id LIMIT $limit
CALL (x) {
  OPTIONAL MATCH (c:Claim {subject: x.id}) WHERE c.predicate = 'issuedOn' AND c.retractedAt IS NULL AND c.certainty <> 'REJECTED'
  WITH c ORDER BY c.id
  RETURN collect(c.id) AS days
}
CALL (x) {
  OPTIONAL MATCH (x)-[r:DURING]->(p:Period) WHERE r.certainty IN $certainty
  WITH r, p ORDER BY r.claim
  RETURN collect(CASE WHEN p IS NULL THEN null ELSE [r.claim, p.periodKind, p.start] END) AS periods
}
RETURN x.id AS id, x.name AS name, x.title AS title, x.issuedOn AS issuedOn, a.id AS issuer, j.claim AS issuedBy, days[0] AS dated, periods
ORDER BY id, issuer
