// The claims behind an answer with the words that say so.
// @access read
// @param ids: string[]
// @returns claim: string
// @returns relation: string
// @returns from: string
// @returns to: string | null
// @returns certainty: string
// @returns confidence: number
// @returns rule: string | null
// @returns evidence: (string | number | null)[][]
UNWIND $ids AS id
MATCH (c:Claim {id: id})
CALL (c) {
  MATCH (c)-[e:EVIDENCED_BY]->(p:Passage)<-[:HAS_PASSAGE]-(s:Source)
  WHERE e.retractedAt IS NULL
  WITH s.id AS source, e, p ORDER BY source, e.start, e.end, p.id, e.key
  RETURN collect([source, e.start, e.end, coalesce(e.locator, p.locator), p.text, e.phrase, e.confidence]) AS evidence
}
RETURN id AS claim, c.predicate AS relation, c.subject AS from, c.object AS to, c.certainty AS certainty, c.confidence AS confidence,
  c.rule AS rule, evidence ORDER BY claim
