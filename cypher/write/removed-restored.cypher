// Writes what is in the graph no more as a file has it.
// @access write
// @param rows: { id: string; properties: Record<string, unknown> }[]
// @returns written: number
UNWIND $rows AS row MERGE (n:Removed {id: row.id}) SET n += row.properties RETURN count(n) AS written
