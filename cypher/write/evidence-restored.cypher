// Ties claims to passages as a file has them; written again, nothing is twice.
// @access write
// @param rows: { claim: string; passage: string; key: string; recordedAt: string; properties: Record<string, unknown> }[]
// @returns written: number
UNWIND $rows AS row MATCH (c:Claim {id: row.claim}) MATCH (p:Passage {id: row.passage})
MERGE (c)-[e:EVIDENCED_BY {key: row.key, recordedAt: row.recordedAt}]->(p) SET e += row.properties RETURN count(e) AS written
