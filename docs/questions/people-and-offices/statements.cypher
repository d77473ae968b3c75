// 1 of 1: planned-page
// $p0 = 20
// $p1 = 20
// $p2 = 51
CALL () {
  MATCH (n0:Person)
  WHERE n0.name IS NOT NULL AND n0.id IS NOT NULL AND n0.retractedAt IS NULL AND (EXISTS { MATCH (n0)-[e0:HOLDS_ROLE]->(f0) WHERE e0.certainty <> 'INFERRED' AND true })
  WITH n0, n0.name AS k0, n0.id AS k1 ORDER BY k0, k1 LIMIT $p2
  CALL (n0) {
    MATCH (n0)-[r0:HOLDS_ROLE]->(n1)
    WHERE r0.certainty <> 'INFERRED'
    WITH n1, r0, n1.name AS k2, n1.id AS k3 ORDER BY k2, k3 LIMIT $p1
    CALL (n1) {
      MATCH (n1)-[r1:HAS_JURISDICTION]->(n2)
      WHERE r1.certainty <> 'INFERRED'
      WITH n2, r1, n2.name AS k4, n2.id AS k5 ORDER BY k4, k5 LIMIT $p0
      RETURN collect([n2.name]) AS rows2
    }
    CALL (r0) {
      MATCH (c0:Claim {id: r0.claim})-[e1:EVIDENCED_BY]->(q0:Passage)<-[:HAS_PASSAGE]-(s0:Source)
      WHERE (e1.retractedAt IS NULL OR NOT c0.retractedAt IS NULL)
      WITH e1, q0, s0
      WITH e1, q0, s0 ORDER BY s0.id, coalesce(e1.start, -1), coalesce(e1.end, -1), coalesce(e1.locator, ''), e1.rule
      RETURN collect([e1.start, e1.end, e1.locator, e1.phrase, e1.rule, e1.confidence, e1.provisions, e1.recordedAt, e1.retractedAt, e1.reason, q0.text, [s0.id, s0.name, s0.url, s0.publisher, s0.author, s0.publishedAt]]) AS proofs0
    }
    WITH n1, r0, k2, k3, rows2, proofs0 ORDER BY k2, k3
    RETURN collect([r0.certainty, r0.rule, n1.id, n1.name, rows2, proofs0]) AS rows1
  }
  WITH n0, k0, k1, rows1 ORDER BY k0, k1
  RETURN collect([[k0, k1], n0.id, n0.name, n0.honorific, rows1]) AS rows0
}
CALL () {
  MATCH (n0:Person)
  WHERE n0.retractedAt IS NULL AND (EXISTS { MATCH (n0)-[e0:HOLDS_ROLE]->(f0) WHERE e0.certainty <> 'INFERRED' AND true })
  RETURN count(n0) AS total0
}
WITH [[total0, []]] + rows0 AS records
UNWIND range(0, size(records) - 1) AS at
WITH records[at] AS answered, at ORDER BY at
RETURN answered;
