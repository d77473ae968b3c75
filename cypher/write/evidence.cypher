// Ties claims to the passages that say so, from now on; one tie in force per range and rule.
// @access write
// @param rows: { claim: string; passage: string; properties: Record<string, unknown> }[]
// @param recordedAt: string
// @returns written: number
UNWIND $rows AS row MATCH (c:Claim {id: row.claim}) MATCH (p:Passage {id: row.passage})
CREATE (c)-[e:EVIDENCED_BY]->(p) SET e += row.properties, e.recordedAt = $recordedAt RETURN count(e) AS written
