// 1 of 1: planned-reference
// $p0 = ["21-ctr/hu","21 ctr hu","21ctrhu"]
// $p1 = [0]
// $p2 = [1,2]
// $p3 = 20
CALL () {
  UNWIND $p1 AS number
  MATCH (:Name {key: $p0[number]})-[:NAMES]->(e:Document) WHERE e.retractedAt IS NULL
  RETURN collect([number, e]) AS settled
}
CALL (settled) {
  UNWIND CASE WHEN size(settled) = 0 THEN $p2 ELSE [] END AS number
  MATCH (:Name {key: $p0[number]})-[:NAMES]->(e:Document) WHERE e.retractedAt IS NULL
  RETURN collect([number, e]) AS more
}
WITH settled + more AS hits
UNWIND hits AS hit
WITH hit[1] AS n0, collect(hit[0]) AS numbers LIMIT 25
CALL (n0) {
  MATCH (c0:Claim {subject: n0.id}) WHERE c0.seenAs IS NULL AND ((c0.retractedAt IS NULL AND c0.certainty <> 'REJECTED'))
  WITH c0 ORDER BY c0.predicate, c0.id LIMIT $p3
  CALL (c0) {
    MATCH (c1:Claim {id: c0.id})-[e0:EVIDENCED_BY]->(q0:Passage)<-[:HAS_PASSAGE]-(s0:Source)
    WHERE (e0.retractedAt IS NULL OR NOT c1.retractedAt IS NULL)
    WITH e0, q0, s0
    WITH e0, q0, s0 ORDER BY s0.id, coalesce(e0.start, -1), coalesce(e0.end, -1), coalesce(e0.locator, ''), e0.rule
    RETURN collect([e0.start, e0.end, e0.locator, e0.phrase, e0.rule, e0.confidence, e0.provisions, e0.recordedAt, e0.retractedAt, e0.reason, q0.text, [s0.id, s0.title, s0.url, s0.publisher, s0.author, s0.publishedAt, s0.tier, s0.sha256]]) AS proofs0
  }
  WITH c0, proofs0 ORDER BY c0.predicate, c0.id
  RETURN collect([c0.id, c0.predicate, c0.object, c0.value, c0.certainty, c0.confidence, c0.status, c0.rule, c0.recordedAt, c0.since, c0.retractedAt, c0.reason, c0.history, c0.provisions, c0.judgement, proofs0]) AS claims0
}
WITH n0, numbers, claims0
RETURN n0.id AS id, null AS issuedOn, null AS validFrom, null AS validTo, numbers, [n0.id, n0.name, claims0] AS found;
