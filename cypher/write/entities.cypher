// Writes entities of one kind; properties are whole, merged before.
// @each kind
// @access write
// @param rows: { id: string; properties: Record<string, unknown> }[]
// @param recordedAt: string
// @returns written: number
UNWIND $rows AS row MERGE (n:Entity {id: row.id}) ON CREATE SET n.recordedAt = $recordedAt, n.firstRevision = row.properties.revision SET n:$$KIND, n += row.properties RETURN count(n) AS written
