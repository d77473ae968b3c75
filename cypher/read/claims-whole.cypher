// Claims with all they carry and the sources of their words, those that a judgement tied to them left out.
// @access read
// @param ids: string[]
// @returns id: string
// @returns properties: Record<string, unknown>
// @returns sources: string[]
UNWIND $ids AS id MATCH (c:Claim {id: id})
CALL (c) {
  MATCH (c)-[e:EVIDENCED_BY]->(:Passage)<-[:HAS_PASSAGE]-(s:Source) WHERE e.via IS NULL AND e.retractedAt IS NULL
  WITH DISTINCT s.id AS source ORDER BY source
  RETURN collect(source) AS sources
}
RETURN c.id AS id, properties(c) AS properties, sources ORDER BY id
