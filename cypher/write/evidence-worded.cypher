// Corrects where evidence in force is to be found (its phrase and locator), which changes nothing of what it says.
// @access write
// @param rows: { claim: string; passage: string; key: string; properties: Record<string, unknown> }[]
// @returns written: number
UNWIND $rows AS row MATCH (:Claim {id: row.claim})-[e:EVIDENCED_BY]->(p:Passage) WHERE e.key = row.key AND e.retractedAt IS NULL AND p.id = row.passage
SET e += row.properties RETURN count(e) AS written
