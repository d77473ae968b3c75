// A page of the claims that have an edge or had one: relations, in the order of their ids.
// @access read
// @param after: string
// @param limit: number
// @returns id: string
// @returns subject: string
// @returns predicate: string
// @returns object: string
// @returns certainty: string
// @returns confidence: number
// @returns status: string | null
// @returns rule: string
// @returns provisions: string[] | null
// @returns date: string | null
// @returns share: string | null
// @returns since: string
// @returns retractedAt: string | null
// @returns history: string[] | null
// @returns seenAs: string | null
MATCH (c:Claim)
WHERE c.id > $after AND c.object IS NOT NULL
  AND (c.history IS NOT NULL OR (c.retractedAt IS NULL AND c.seenAs IS NULL AND c.certainty <> 'REJECTED'))
RETURN c.id AS id, c.subject AS subject, c.predicate AS predicate, c.object AS object, c.certainty AS certainty, c.confidence AS confidence,
  c.status AS status, c.rule AS rule, c.provisions AS provisions, c.date AS date, c.share AS share, c.since AS since, c.retractedAt AS retractedAt, c.history AS history,
  c.seenAs AS seenAs ORDER BY id LIMIT $limit
