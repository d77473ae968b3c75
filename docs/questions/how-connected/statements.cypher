// 1 of 2: planned-around-ends
// $relations = ["APPLIES_IN","ASSIGNS","IMPLEMENTS"]
// $certainty = ["ASSERTED","VERIFIED"]
// $ids = ["locality:24-tinh-bac-giang","document:tw/resolution-29/term-xi"]
// $limit = 50001
UNWIND $ids AS id
CALL (id) {
  MATCH (n:Entity {id: id}) WHERE n.retractedAt IS NULL AND n.mergedInto IS NULL RETURN n
  UNION
  MATCH (led:Redirect {id: id}) MATCH (n:Entity {id: led.to}) WHERE n.retractedAt IS NULL AND n.mergedInto IS NULL RETURN n
}
WITH id, n ORDER BY id, n.id
WITH collect([id, n.id]) AS standing, collect(n.id) AS near
CALL (near) {
  UNWIND near AS id
  WITH DISTINCT id
  MATCH (n:Entity {id: id})
  CALL (n) {
    MATCH (n)-[r]->(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL AND r.certainty IN $certainty AND type(r) IN $relations
    RETURN o.id AS far, [n.id, r.claim, n.id, o.id, r.certainty] AS link
    UNION ALL
    MATCH (n)<-[r]-(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL AND r.certainty IN $certainty AND type(r) IN $relations
    RETURN o.id AS far, [n.id, r.claim, o.id, n.id, r.certainty] AS link
  }
  WITH far, link ORDER BY link[1], link[0] LIMIT $limit
  RETURN collect(link) AS links, collect(DISTINCT far) AS fars
}
WITH standing, links, CASE WHEN size(fars) <= 100 THEN [id IN fars WHERE NOT id IN near] ELSE [] END AS behind
CALL (behind) {
  UNWIND behind AS id
  MATCH (n:Entity {id: id})
  CALL (n) {
    MATCH (n)-[r]->(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL AND r.certainty IN $certainty AND type(r) IN $relations
    RETURN o.id AS far, [n.id, r.claim, n.id, o.id, r.certainty] AS link
    UNION ALL
    MATCH (n)<-[r]-(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL AND r.certainty IN $certainty AND type(r) IN $relations
    RETURN o.id AS far, [n.id, r.claim, o.id, n.id, r.certainty] AS link
  }
  WITH link LIMIT 2001
  WITH link ORDER BY link[1], link[0]
  RETURN collect(link) AS ahead
}
WITH standing, links, behind, ahead, size(ahead) <= 2000 AS kept
RETURN standing, links, CASE WHEN kept THEN behind ELSE [] END AS passed, CASE WHEN kept THEN ahead ELSE [] END AS ahead;

// 2 of 2: planned-look-up
// $p0 = ["claim:6bb10a4b0ba80ca37e410002","claim:f9c65dd71e16167349621f6b","claim:1bf607973b25af073bf78797"]
CALL () {
  WITH $p0 AS way
  CALL (way) {
    UNWIND range(0, size(way) - 1) AS at0
    MATCH (c0:Claim {id: way[at0]})
    MATCH (n0:Entity {id: c0.subject})
    MATCH (n1:Entity {id: c0.object})
    WITH at0, c0, n0, n1
    CALL (c0) {
      MATCH (c1:Claim {id: c0.id})-[e0:EVIDENCED_BY]->(q0:Passage)<-[:HAS_PASSAGE]-(s0:Source)
      WHERE (e0.retractedAt IS NULL OR NOT c1.retractedAt IS NULL)
      WITH e0, q0, s0
      WITH e0, q0, s0 ORDER BY s0.id, coalesce(e0.start, -1), coalesce(e0.end, -1), coalesce(e0.locator, ''), e0.rule
      RETURN collect([e0.start, e0.end, e0.locator, e0.phrase, e0.rule, e0.confidence, e0.provisions, e0.recordedAt, e0.retractedAt, e0.reason, q0.text, [s0.id, s0.name, s0.publisher, s0.publishedAt]]) AS proofs0
    }
    WITH at0, c0, n0, n1, proofs0 ORDER BY at0
    RETURN collect([c0.predicate, c0.certainty, c0.confidence, c0.rule, [n0.entityKind, n0.id, n0.name], [n1.entityKind, n1.id, n1.name], proofs0]) AS hops0
  }
  RETURN hops0 AS way0
}
RETURN way0;
