// A page of the claims with the evidence in force, in the order of their ids: for checking the graph. `said`: judgement by which it was tied,
// start, end and locator of the words, start and end of their passage, tier of the source, and what the source makes of the claim.
// @access read
// @param after: string
// @param limit: number
// @returns id: string
// @returns properties: Record<string, unknown>
// @returns said: [via: string | null, start: number | null, end: number | null, locator: string | null, passageStart: number | null, passageEnd: number | null, tier: string, certainty: string, confidence: number, status: string | null, rule: string, provisions: string[] | null][]
MATCH (c:Claim) WHERE c.id > $after
WITH c ORDER BY c.id LIMIT $limit
CALL (c) {
  MATCH (c)-[e:EVIDENCED_BY]->(p:Passage)<-[:HAS_PASSAGE]-(s:Entity) WHERE e.retractedAt IS NULL
  WITH e, p, s ORDER BY p.id, e.key
  RETURN collect([e.via, e.start, e.end, e.locator, p.start, p.end, s.tier, e.certainty, coalesce(e.claimConfidence, e.confidence), e.status,
    coalesce(e.claimRule, e.rule), e.provisions]) AS said
}
RETURN c.id AS id, properties(c) AS properties, said ORDER BY id
