// Writes mentions that a text leaves open; the properties are whole.
// @access write
// @param rows: { id: string; properties: Record<string, unknown> }[]
// @returns written: number
UNWIND $rows AS row MERGE (m:OpenMention {id: row.id}) SET m += row.properties RETURN count(m) AS written
