// What the graph has read, by tier and publisher, with the first and last date.
// @access read
// @returns tier: string
// @returns publisher: string | null
// @returns count: number
// @returns first: string | null
// @returns last: string | null
MATCH (s:Source) WHERE s.retractedAt IS NULL
RETURN s.tier AS tier, s.publisher AS publisher, count(s) AS count, min(s.publishedAt) AS first, max(s.publishedAt) AS last
ORDER BY tier, publisher
