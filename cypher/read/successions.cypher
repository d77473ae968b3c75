// What took units over, at once: each succession with its claim, day and share, and the successor's validity. Asserted and verified ones only.
// @access read
// @param ids: string[]
// @returns from: string
// @returns to: string
// @returns name: string
// @returns validFrom: string | null
// @returns validTo: string | null
// @returns claim: string
// @returns certainty: string
// @returns date: string | null
// @returns share: string | null
UNWIND $ids AS id
MATCH (a:Locality {id: id})-[r:SUCCEEDED_BY]->(b:Locality)
WHERE r.certainty IN ['ASSERTED', 'VERIFIED']
RETURN id AS from, b.id AS to, b.name AS name, b.validFrom AS validFrom, b.validTo AS validTo, r.claim AS claim, r.certainty AS certainty,
  r.date AS date, r.share AS share ORDER BY from, to, claim
