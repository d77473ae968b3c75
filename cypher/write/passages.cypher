// Writes passages; a text that is known already is not lost to a locator.
// @access write
// @param rows: { id: string; properties: Record<string, unknown> }[]
// @returns written: number
UNWIND $rows AS row MERGE (p:Passage {id: row.id}) SET p += row.properties RETURN count(p) AS written
