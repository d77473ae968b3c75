// How many claims in force there are, by predicate and certainty.
// @access read
// @returns predicate: string
// @returns certainty: string
// @returns count: number
MATCH (c:Claim) WHERE c.retractedAt IS NULL AND c.seenAs IS NULL
RETURN c.predicate AS predicate, c.certainty AS certainty, count(c) AS count ORDER BY predicate, certainty
