// Lets ids lead to other things from now on. `rule`: why, a rule's name or "judgement".
// @access write
// @param rows: { id: string; to: string; rule: string }[]
// @param recordedAt: string
// @returns written: number
UNWIND $rows AS row MERGE (r:Redirect {id: row.id}) ON CREATE SET r.recordedAt = $recordedAt SET r.to = row.to, r.rule = row.rule RETURN count(r) AS written
