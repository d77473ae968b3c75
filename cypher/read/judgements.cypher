// Everything that people judged, in the order in which they did.
// @access read
// @returns id: string
// @returns properties: Record<string, unknown>
MATCH (j:Judgement) RETURN j.id AS id, properties(j) AS properties ORDER BY j.sequence, id
