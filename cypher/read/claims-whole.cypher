// Claims with all they carry and the sources of their words, those that a judgement tied to them left out; and what lends them words through one.
// @access read
// @param ids: string[]
// @returns id: string
// @returns properties: Record<string, unknown>
// @returns sources: string[]
// @returns lenders: string[]
UNWIND $ids AS id MATCH (c:Claim {id: id})
CALL (c) {
  MATCH (c)-[e:EVIDENCED_BY]->(:Passage)<-[:HAS_PASSAGE]-(s:Source) WHERE e.via IS NULL AND e.retractedAt IS NULL
  WITH DISTINCT s.id AS source ORDER BY source
  RETURN collect(source) AS sources
}
CALL (c) {
  MATCH (c)-[e:EVIDENCED_BY]->(:Passage) WHERE e.via IS NOT NULL
  WITH DISTINCT e.via AS via ORDER BY via
  RETURN collect(via) AS lenders
}
RETURN c.id AS id, properties(c) AS properties, sources, lenders ORDER BY id
