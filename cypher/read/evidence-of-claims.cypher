// The evidence in force of some claims, of every source: what a claim rests on. Words that a judgement tied to it are left out.
// @access read
// @param ids: string[]
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
MATCH (:Claim {id: id})-[e:EVIDENCED_BY]->(p:Passage) WHERE e.retractedAt IS NULL AND e.via IS NULL
RETURN id AS claim, p.id AS passage, e.key AS key, e.certainty AS certainty, coalesce(e.claimConfidence, e.confidence) AS confidence,
  e.status AS status, coalesce(e.claimRule, e.rule) AS rule, e.provisions AS provisions, e.phrase AS phrase, e.locator AS locator
ORDER BY claim, passage, key
