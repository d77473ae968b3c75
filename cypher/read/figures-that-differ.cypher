// Figures about one thing of one place or body, period and kind, where there is more than one amount: what sources may disagree on.
// @access read
// @param about: string | null
// @param measure: string | null
// @returns subject: string
// @returns measureKey: string
// @returns period: string
// @returns figureKind: string
// @returns indicator: string
// @returns measure: string | null
// @returns value: number
// @returns upper: number | null
// @returns unit: string | null
// @returns amount: number
// @returns bound: string | null
// @returns claim: string
// @returns certainty: string
// @returns sources: string[][]
MATCH (i:Indicator)-[:MEASURED_FOR]->(w:Entity)
WHERE i.measureKey IS NOT NULL AND i.amount IS NOT NULL AND coalesce(i.deadline, i.asOf) IS NOT NULL
  AND ($about IS NULL OR w.id = $about) AND ($measure IS NULL OR i.measureKey = $measure)
WITH w.id AS subject, i.measureKey AS measureKey, coalesce(i.deadline, i.asOf) AS period, coalesce(i.figureKind, 'RESULT') AS figureKind,
  i.id AS id, i.amount AS amount ORDER BY id
WITH subject, measureKey, period, figureKind, collect(id) AS ids, count(DISTINCT amount) AS amounts
WHERE amounts > 1
UNWIND ids AS id
MATCH (f:Entity {id: id})
MATCH (c:Claim {subject: id})
WHERE c.predicate = 'value' AND c.retractedAt IS NULL AND c.seenAs IS NULL AND c.certainty <> 'REJECTED'
CALL (c) {
  MATCH (c)-[e:EVIDENCED_BY]->(:Passage)<-[:HAS_PASSAGE]-(s:Source) WHERE e.retractedAt IS NULL
  WITH DISTINCT s.id AS source, s.tier AS tier ORDER BY source
  RETURN collect([source, tier]) AS sources
}
RETURN subject, measureKey, period, figureKind, id AS indicator, f.measure AS measure, f.value AS value, f.upper AS upper, f.unit AS unit,
  f.amount AS amount, f.bound AS bound, c.id AS claim, c.certainty AS certainty, sources
  ORDER BY subject, measureKey, period, figureKind, indicator, claim
