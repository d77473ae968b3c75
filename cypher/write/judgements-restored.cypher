// Writes judgements as a file has them.
// @access write
// @param rows: { id: string; properties: Record<string, unknown> }[]
// @returns written: number
UNWIND $rows AS row MERGE (n:Judgement {id: row.id}) SET n += row.properties RETURN count(n) AS written
