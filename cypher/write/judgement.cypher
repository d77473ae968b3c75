// Writes what a person judged; the properties are whole. Undoing it writes who took it back and when into the same node.
// @access write
// @param id: string
// @param properties: Record<string, unknown>
// @returns id: string
MERGE (j:Judgement {id: $id}) ON CREATE SET j.firstRevision = $properties.revision SET j += $properties RETURN j.id AS id
