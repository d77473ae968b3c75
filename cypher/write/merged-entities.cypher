// Writes identities that are seen as another one: where they are seen, and as JSON what sources say of them.
// @access write
// @param rows: { id: string; properties: Record<string, unknown> }[]
// @returns written: number
UNWIND $rows AS row MERGE (m:Merged {id: row.id}) SET m += row.properties RETURN count(m) AS written
