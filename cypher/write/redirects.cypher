// Lets ids lead to other things from now on. `rule`: why, a rule's name or "judgement".
// @access write
// @param rows: { id: string; to: string; rule: string }[]
// @param recordedAt: string
// @returns written: number
OPTIONAL MATCH (g:Graph {id: 'graph'})
UNWIND $rows AS row MERGE (r:Redirect {id: row.id})
ON CREATE SET r.recordedAt = $recordedAt, r.firstRevision = g.revision
SET r.revision = CASE WHEN r.to = row.to AND r.rule = row.rule THEN r.revision ELSE g.revision END, r.to = row.to, r.rule = row.rule
RETURN count(r) AS written
