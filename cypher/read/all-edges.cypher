// Every typed edge with all it carries, for comparing the cache with the claims.
// @access read
// @returns claim: string
// @returns type: string
// @returns from: string
// @returns to: string
// @returns certainty: string
// @returns confidence: number
// @returns status: string | null
// @returns rule: string
// @returns provisions: string[] | null
MATCH (a:Entity)-[r]->(b:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL
RETURN r.claim AS claim, type(r) AS type, a.id AS from, b.id AS to, r.certainty AS certainty, r.confidence AS confidence, r.status AS status,
  r.rule AS rule, r.provisions AS provisions ORDER BY claim, type, from, to
