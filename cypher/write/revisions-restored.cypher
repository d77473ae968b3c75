// Writes when the graph came to its revisions as a file has it.
// @access write
// @param rows: { id: string; properties: Record<string, unknown> }[]
// @returns written: number
UNWIND $rows AS row MERGE (n:Revision {id: row.id}) SET n += row.properties RETURN count(n) AS written
