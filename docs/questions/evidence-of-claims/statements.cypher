// 1 of 2: things-by-key
// $keys = ["21 ctr hu","21-ctr/hu","21ctrhu"]
UNWIND $keys AS key
CALL (key) {
  MATCH (k:Name {key: key})-[:NAMES]->(e:Entity) WHERE e.retractedAt IS NULL AND e.mergedInto IS NULL RETURN e
  UNION
  MATCH (e:Entity {id: key}) WHERE e.retractedAt IS NULL AND e.mergedInto IS NULL RETURN e
}
CALL (e) { MATCH (e)-[r]-(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL RETURN count(o) AS degree }
RETURN key, e.id AS id, e.entityKind AS kind, e.name AS name, e.issuedOn AS issuedOn, e.validFrom AS validFrom, e.validTo AS validTo,
  degree ORDER BY key, id;

// 2 of 2: planned-look-up
// $p0 = 20
// $p1 = ["document:btv-cap-uy-086-huyen-bao-thang/action-program-21/2014"]
// $knownAt = "9999-12-31T23:59:59.999Z"
CALL () {
  UNWIND $p1 AS id
  MATCH (n0:Entity {id: id})
  WITH id AS asked, n0 WHERE coalesce(n0.recordedAt, '') <= $knownAt
  CALL (n0) {
    MATCH (c0:Claim {subject: n0.id}) WHERE c0.seenAs IS NULL AND ((c0.retractedAt IS NULL AND c0.certainty <> 'REJECTED'))
    WITH c0 ORDER BY c0.predicate, c0.id LIMIT $p0
    CALL (c0) {
      MATCH (c1:Claim {id: c0.id})-[e0:EVIDENCED_BY]->(q0:Passage)<-[:HAS_PASSAGE]-(s0:Source)
      WHERE (e0.retractedAt IS NULL OR NOT c1.retractedAt IS NULL)
      WITH e0, q0, s0
      WITH e0, q0, s0 ORDER BY s0.id, coalesce(e0.start, -1), coalesce(e0.end, -1), coalesce(e0.locator, ''), e0.rule
      RETURN collect([e0.start, e0.end, e0.locator, e0.phrase, e0.rule, e0.confidence, e0.provisions, e0.recordedAt, e0.retractedAt, e0.reason, q0.text, [s0.id, s0.entityKind, s0.name, s0.nameEn, s0.aliases, s0.recordedAt, s0.retractedAt, s0.title, s0.url, s0.publisher, s0.author, s0.publishedAt, s0.tier, s0.sha256, s0.file, s0.reason, s0.supersededBy]]) AS proofs0
    }
    WITH c0, proofs0 ORDER BY c0.predicate, c0.id
    RETURN collect([c0.id, c0.predicate, c0.object, c0.value, c0.certainty, c0.confidence, c0.status, c0.rule, c0.recordedAt, c0.since, c0.retractedAt, c0.reason, c0.history, c0.provisions, c0.judgement, proofs0]) AS claims0
  }
  WITH asked, n0, claims0 ORDER BY asked
  RETURN collect([asked, [n0.id, n0.entityKind, n0.name, n0.nameEn, n0.aliases, n0.recordedAt, n0.retractedAt, n0.symbol, n0.documentType, n0.title, n0.issuedOn, claims0]]) AS found0
}
RETURN found0;
