// Ends evidence that a source no longer gives: it stays readable, with when and why.
// @access write
// @param rows: { claim: string; passage: string; key: string; reason: string }[]
// @param retractedAt: string
// @returns retracted: number
UNWIND $rows AS row MATCH (:Claim {id: row.claim})-[e:EVIDENCED_BY]->(p:Passage) WHERE e.key = row.key AND e.retractedAt IS NULL AND p.id = row.passage
SET e.retractedAt = $retractedAt, e.reason = row.reason RETURN count(e) AS retracted
