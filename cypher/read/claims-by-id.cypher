// The stored claims as they stand, for merging new evidence into them or taking lost evidence from them.
// @access read
// @param ids: string[]
// @returns id: string
// @returns subject: string
// @returns predicate: string
// @returns object: string | null
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
// @returns gone: string[] | null
// @returns stated: string | null
// @returns madeBy: string | null
UNWIND $ids AS id MATCH (c:Claim {id: id})
RETURN c.id AS id, c.subject AS subject, c.predicate AS predicate, c.object AS object, c.certainty AS certainty, c.confidence AS confidence,
  c.status AS status, c.rule AS rule, c.provisions AS provisions, c.date AS date, c.share AS share, c.since AS since, c.retractedAt AS retractedAt, c.history AS history,
  c.gone AS gone, c.stated AS stated,
  c.madeBy AS madeBy ORDER BY id
