// Ties claims to the passages that say so; one tie per range and rule.
// @access write
// @param rows: { claim: string; passage: string; key: string; properties: Record<string, unknown> }[]
// @returns written: number
UNWIND $rows AS row MATCH (c:Claim {id: row.claim}) MATCH (p:Passage {id: row.passage})
MERGE (c)-[e:EVIDENCED_BY {key: row.key}]->(p) SET e += row.properties RETURN count(e) AS written
