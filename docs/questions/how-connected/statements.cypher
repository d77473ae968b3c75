// 1 of 6: things-now
// $ids = ["locality:24-tinh-bac-giang","document:tw/resolution-29/term-xi"]
UNWIND $ids AS id
CALL (id) {
    MATCH (e:Entity {id: id}) WHERE e.retractedAt IS NULL AND e.mergedInto IS NULL RETURN e
    UNION
    MATCH (led:Redirect {id: id}) MATCH (e:Entity {id: led.to}) WHERE e.retractedAt IS NULL AND e.mergedInto IS NULL RETURN e
}
RETURN id, e.id AS now ORDER BY id, now;

// 2 of 6: relations-around
// $ids = ["locality:24-tinh-bac-giang"]
// $relations = ["APPLIES_IN","ASSIGNS","IMPLEMENTS"]
// $certainty = ["ASSERTED","VERIFIED"]
// $limit = 50001
UNWIND $ids AS id
MATCH (n:Entity {id: id})
CALL (n) {
    MATCH (n)-[r]->(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL AND r.certainty IN $certainty AND type(r) IN $relations
    RETURN r.claim AS claim, n.id AS from, o.id AS to, r.certainty AS certainty
    UNION ALL
    MATCH (n)<-[r]-(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL AND r.certainty IN $certainty AND type(r) IN $relations
    RETURN r.claim AS claim, o.id AS from, n.id AS to, r.certainty AS certainty
}
RETURN id AS near, claim, from, to, certainty ORDER BY claim, near LIMIT $limit;

// 3 of 6: relations-around
// $ids = ["document:tw/resolution-29/term-xi"]
// $relations = ["APPLIES_IN","ASSIGNS","IMPLEMENTS"]
// $certainty = ["ASSERTED","VERIFIED"]
// $limit = 49936
UNWIND $ids AS id
MATCH (n:Entity {id: id})
CALL (n) {
    MATCH (n)-[r]->(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL AND r.certainty IN $certainty AND type(r) IN $relations
    RETURN r.claim AS claim, n.id AS from, o.id AS to, r.certainty AS certainty
    UNION ALL
    MATCH (n)<-[r]-(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL AND r.certainty IN $certainty AND type(r) IN $relations
    RETURN r.claim AS claim, o.id AS from, n.id AS to, r.certainty AS certainty
}
RETURN id AS near, claim, from, to, certainty ORDER BY claim, near LIMIT $limit;

// 4 of 6: relations-around
// $ids = a list of 21
// $relations = ["APPLIES_IN","ASSIGNS","IMPLEMENTS"]
// $certainty = ["ASSERTED","VERIFIED"]
// $limit = 49915
UNWIND $ids AS id
MATCH (n:Entity {id: id})
CALL (n) {
    MATCH (n)-[r]->(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL AND r.certainty IN $certainty AND type(r) IN $relations
    RETURN r.claim AS claim, n.id AS from, o.id AS to, r.certainty AS certainty
    UNION ALL
    MATCH (n)<-[r]-(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL AND r.certainty IN $certainty AND type(r) IN $relations
    RETURN r.claim AS claim, o.id AS from, n.id AS to, r.certainty AS certainty
}
RETURN id AS near, claim, from, to, certainty ORDER BY claim, near LIMIT $limit;

// 5 of 6: proof-of-claims
// $ids = ["claim:1bf607973b25af073bf78797","claim:6bb10a4b0ba80ca37e410002","claim:f9c65dd71e16167349621f6b"]
UNWIND $ids AS id
MATCH (c:Claim {id: id})
CALL (c) {
    MATCH (c)-[e:EVIDENCED_BY]->(p:Passage)<-[:HAS_PASSAGE]-(s:Source)
    WHERE e.retractedAt IS NULL
    WITH s.id AS source, e, p ORDER BY source, e.start, e.end, p.id, e.key
    RETURN collect([source, e.start, e.end, coalesce(e.locator, p.locator), p.text, e.phrase, e.confidence]) AS evidence
}
RETURN id AS claim, c.predicate AS relation, c.subject AS from, c.object AS to, c.certainty AS certainty, c.confidence AS confidence,
  c.rule AS rule, evidence ORDER BY claim;

// 6 of 6: planned-look-up
// $knownAt = "9999-12-31T23:59:59.999Z"
// $p0 = ["document:ubnd-24-tinh-bac-giang/directive-unnumbered/2020-09-08","document:btv-cap-uy-24-tinh-bac-giang/action-program-thuc-hien-nghi-quyet-so-29-nq-tw-ve-doi-moi-can/undated"]
// $p1 = ["locality:24-tinh-bac-giang","document:btv-cap-uy-24-tinh-bac-giang/action-program-thuc-hien-nghi-quyet-so-29-nq-tw-ve-doi-moi-can/undated","document:tw/resolution-29/term-xi"]
// $p2 = ["claim:6bb10a4b0ba80ca37e410002","claim:f9c65dd71e16167349621f6b","claim:1bf607973b25af073bf78797"]
CALL () {
  UNWIND $p0 AS id
  MATCH (n0:Entity {id: id})
  WITH id AS asked, n0 WHERE coalesce(n0.recordedAt, '') <= $knownAt
  WITH asked, n0 ORDER BY asked
  RETURN collect([asked, [n0.entityKind, n0.id, n0.name]]) AS found0
}
CALL () {
  UNWIND $p1 AS id
  MATCH (n1:Entity {id: id})
  WITH id AS asked, n1 WHERE coalesce(n1.recordedAt, '') <= $knownAt
  WITH asked, n1 ORDER BY asked
  RETURN collect([asked, [n1.entityKind, n1.id, n1.name]]) AS found1
}
CALL () {
  UNWIND $p2 AS claimId
  WITH claimId
  CALL (claimId) {
    MATCH (c0:Claim {id: claimId})-[e0:EVIDENCED_BY]->(q0:Passage)<-[:HAS_PASSAGE]-(s0:Source)
    WHERE (e0.retractedAt IS NULL OR NOT c0.retractedAt IS NULL)
    WITH e0, q0, s0
    WITH e0, q0, s0 ORDER BY s0.id, coalesce(e0.start, -1), coalesce(e0.end, -1), coalesce(e0.locator, ''), e0.rule
    RETURN collect([e0.start, e0.end, e0.locator, e0.phrase, e0.rule, e0.confidence, e0.provisions, e0.recordedAt, e0.retractedAt, e0.reason, q0.text, [s0.id, s0.name, s0.publisher, s0.publishedAt]]) AS proofs0
  }
  WITH claimId, proofs0 ORDER BY claimId
  RETURN collect([claimId, proofs0]) AS proven0
}
RETURN found0, found1, proven0;
