// How sure the stored claims are, for merging new evidence into them.
// @access read
// @param ids: string[]
// @returns id: string
// @returns certainty: string
// @returns confidence: number
// @returns status: string | null
// @returns rule: string
// @returns retractedAt: string | null
UNWIND $ids AS id MATCH (c:Claim {id: id})
RETURN c.id AS id, c.certainty AS certainty, c.confidence AS confidence, c.status AS status, c.rule AS rule, c.retractedAt AS retractedAt ORDER BY id
