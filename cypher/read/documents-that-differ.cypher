// Documents of which claims in force give more than one day of issue or more than one issuer.
// @access read
// @param about: string | null
// @returns subject: string
// @returns predicate: string
// @returns said: string
// @returns object: string | null
// @returns claim: string
// @returns certainty: string
// @returns sources: string[][]
MATCH (d:Document) WHERE $about IS NULL OR d.id = $about
MATCH (c:Claim {subject: d.id})
WHERE c.predicate IN ['issuedOn', 'ISSUED_BY'] AND c.retractedAt IS NULL AND c.seenAs IS NULL AND c.certainty IN ['ASSERTED', 'VERIFIED']
WITH d.id AS subject, c.predicate AS predicate, c.id AS id ORDER BY id
WITH subject, predicate, collect(id) AS ids
WHERE size(ids) > 1
UNWIND ids AS id
MATCH (c:Claim {id: id})
CALL (c) {
  MATCH (c)-[e:EVIDENCED_BY]->(:Passage)<-[:HAS_PASSAGE]-(s:Source) WHERE e.retractedAt IS NULL
  WITH DISTINCT s.id AS source, s.tier AS tier ORDER BY source
  RETURN collect([source, tier]) AS sources
}
RETURN subject, predicate, coalesce(c.object, c.value) AS said, c.object AS object, id AS claim, c.certainty AS certainty, sources
  ORDER BY subject, predicate, claim
