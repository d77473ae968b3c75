// Facts in force that are less sure than the limit, read or concluded, and that nobody judged; with how many relations their subjects have:
// what hangs on a fact of a thing is what else is said of the thing. Nothing hangs on what a text is about.
// @access read
// @param below: number
// @param limit: number
// @returns id: string
// @returns subject: string
// @returns predicate: string
// @returns object: string | null
// @returns value: string | null
// @returns confidence: number
// @returns rule: string
// @returns facts: number
MATCH (c:Claim)
WHERE c.confidence < $below AND c.certainty IN ['ASSERTED', 'INFERRED'] AND c.retractedAt IS NULL AND c.seenAs IS NULL AND c.judgement IS NULL
CALL (c) {
  MATCH (s:Entity {id: c.subject})-[r]-(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL AND s.entityKind <> 'SOURCE'
  RETURN count(o) AS facts
}
RETURN c.id AS id, c.subject AS subject, c.predicate AS predicate, c.object AS object, c.value AS value, c.confidence AS confidence,
  c.rule AS rule, facts ORDER BY facts DESC, id LIMIT $limit
