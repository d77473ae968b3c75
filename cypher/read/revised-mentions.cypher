// The mentions in those words that a source leaves open.
// @access read
// @param rows: { id: string; source: string; kind: string; text: string }[]
// @returns id: string
// @returns properties: Record<string, unknown>
UNWIND $rows AS row
MATCH (m:OpenMention {source: row.source}) WHERE m.kind = row.kind AND m.text = row.text
RETURN row.id AS id, properties(m) AS properties ORDER BY id, m.id
