// 1 of 1: planned-reference
// $p0 = ["29-nq/tw","29 nq tw","29nqtw"]
// $p1 = [0,1,2]
// $p2 = 20
CALL () {
  UNWIND $p1 AS number
  MATCH (:Name {key: $p0[number]})-[:NAMES]->(e:Document) WHERE e.retractedAt IS NULL
  RETURN collect([number, e]) AS hits
}
UNWIND hits AS hit
WITH hit[1] AS n0, collect(hit[0]) AS numbers LIMIT 25
CALL (n0) {
  MATCH (n0)-[r0:ISSUED_BY]->(n1)
  WHERE r0.certainty <> 'INFERRED'
  WITH n1, r0, n1.name AS k0, n1.id AS k1 ORDER BY k0, k1 LIMIT $p2
  CALL (r0) {
    MATCH (c0:Claim {id: r0.claim})-[e0:EVIDENCED_BY]->(q0:Passage)<-[:HAS_PASSAGE]-(s0:Source)
    WHERE (e0.retractedAt IS NULL OR NOT c0.retractedAt IS NULL)
    WITH e0, q0, s0
    WITH e0, q0, s0 ORDER BY s0.id, coalesce(e0.start, -1), coalesce(e0.end, -1), coalesce(e0.locator, ''), e0.rule
    RETURN collect([e0.start, e0.end, e0.locator, e0.phrase, e0.rule, e0.confidence, e0.provisions, e0.recordedAt, e0.retractedAt, e0.reason, q0.text, [s0.id, s0.title, s0.url, s0.publisher, s0.author, s0.publishedAt, s0.tier, s0.sha256]]) AS proofs0
  }
  WITH n1, r0, k0, k1, proofs0 ORDER BY k0, k1
  RETURN collect([r0.certainty, r0.confidence, r0.rule, n1.id, n1.name, proofs0]) AS rows0
}
WITH n0, numbers, rows0
RETURN n0.id AS id, n0.issuedOn AS issuedOn, n0.validFrom AS validFrom, n0.validTo AS validTo, numbers, [n0.id, n0.name, rows0] AS found;
