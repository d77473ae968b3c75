// The evidence in force of some sources: what a new reading is compared with, and what is lost with the source.
// @access read
// @param ids: string[]
// @returns source: string
// @returns claim: string
// @returns passage: string
// @returns key: string
// @returns certainty: string
// @returns confidence: number
// @returns status: string | null
// @returns rule: string
// @returns provisions: string[] | null
// @returns phrase: string | null
// @returns locator: string | null
UNWIND $ids AS id
MATCH (:Entity {id: id})-[:HAS_PASSAGE]->(p:Passage)<-[e:EVIDENCED_BY]-(c:Claim) WHERE e.retractedAt IS NULL AND e.via IS NULL
RETURN id AS source, c.id AS claim, p.id AS passage, e.key AS key, e.certainty AS certainty,
  coalesce(e.claimConfidence, e.confidence) AS confidence, e.status AS status, coalesce(e.claimRule, e.rule) AS rule, e.provisions AS provisions, e.phrase AS phrase,
  e.locator AS locator
ORDER BY source, claim, passage, key
