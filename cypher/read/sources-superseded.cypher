// By which text sources were replaced.
// @access read
// @param ids: string[]
// @returns id: string
// @returns to: string
UNWIND $ids AS id MATCH (s:Entity {id: id}) WHERE s.supersededBy IS NOT NULL RETURN s.id AS id, s.supersededBy AS to ORDER BY id
