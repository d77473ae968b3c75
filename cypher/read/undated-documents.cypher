// Numbered documents of which no day is known: only the year in which they were cited, or not even that.
// @access read
// @param limit: number
// @returns id: string
// @returns symbol: string
MATCH (d:Document)
WHERE d.symbol IS NOT NULL AND d.retractedAt IS NULL AND (d.id CONTAINS '/cited-' OR d.id ENDS WITH '/undated')
RETURN d.id AS id, d.symbol AS symbol ORDER BY id LIMIT $limit
