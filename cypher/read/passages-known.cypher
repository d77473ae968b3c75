// Which of the passages are of a source in force.
// @access read
// @param ids: string[]
// @returns id: string
UNWIND $ids AS id MATCH (p:Passage {id: id})<-[:HAS_PASSAGE]-(s:Entity) WHERE s.retractedAt IS NULL RETURN DISTINCT p.id AS id ORDER BY id
