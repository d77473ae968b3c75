// Writes claims; the properties are whole, merged before.
// @access write
// @param rows: { id: string; properties: Record<string, unknown> }[]
// @param recordedAt: string
// @returns written: number
UNWIND $rows AS row MERGE (c:Claim {id: row.id}) ON CREATE SET c.recordedAt = $recordedAt, c.firstRevision = row.properties.revision
SET c += row.properties RETURN count(c) AS written
