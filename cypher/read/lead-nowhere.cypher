// What judgements and old ids name and the graph does not have.
// @access read
// @returns what: string
// @returns id: string
// @returns missing: string
CALL () {
  MATCH (r:Redirect)
  OPTIONAL MATCH (n:Entity {id: r.to})
  WITH r, n WHERE n.id IS NULL
  RETURN 'redirect' AS what, r.id AS id, r.to AS missing
  UNION ALL
  MATCH (m:Entity) WHERE m.mergedInto IS NOT NULL
  OPTIONAL MATCH (n:Entity {id: m.mergedInto})
  WITH m, n WHERE n.id IS NULL
  RETURN 'merged' AS what, m.id AS id, m.mergedInto AS missing
  UNION ALL
  MATCH (c:Claim) WHERE c.judgement IS NOT NULL
  OPTIONAL MATCH (j:Judgement {id: c.judgement})
  WITH c, j WHERE j.id IS NULL
  RETURN 'claim' AS what, c.id AS id, c.judgement AS missing
  UNION ALL
  MATCH (c:Claim) WHERE c.seenAs IS NOT NULL
  OPTIONAL MATCH (d:Claim {id: c.seenAs})
  WITH c, d WHERE d.id IS NULL
  RETURN 'claim' AS what, c.id AS id, c.seenAs AS missing
}
RETURN what, id, missing ORDER BY what, id
