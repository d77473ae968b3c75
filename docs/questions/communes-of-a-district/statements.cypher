// 1 of 2: planned-succession
// $p0 = ["huyện bảo thắng","bảo thắng","huyen bao thang","bao thang"]
// $p1 = [0,1,2,3]
CALL () {
  CALL () {
    UNWIND $p1 AS number
    MATCH (:Name {key: $p0[number]})-[:NAMES]->(e:Locality) WHERE e.retractedAt IS NULL
    RETURN collect([number, e]) AS hits
  }
  CALL (hits) {
    UNWIND hits AS hit
    WITH hit[1] AS e, collect(hit[0]) AS numbers
    CALL (e) {
      MATCH (e)-[r]-(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL
      RETURN count(o) AS degree
    }
    WITH e, numbers, degree ORDER BY e.id
    RETURN collect(e) AS things, collect([e.id, e.name, e.issuedOn, e.validFrom, e.validTo, degree, numbers]) AS met
  }
  RETURN things AS units, met AS met
}
CALL (units) {
  UNWIND units AS l
  CALL (l) {
    WITH l AS n WHERE l.validTo IS NOT NULL
    MATCH (n)-[r:SUCCEEDED_BY]->(o:Locality)
    WHERE r.certainty <> 'INFERRED'
    WITH n, r, o ORDER BY n.id, o.id, r.claim
    RETURN collect([o, [r.claim, n.id, o.id, o.name, o.validFrom, o.validTo, r.certainty, r.confidence, r.rule, r.date, r.share]]) AS step1
  }
  CALL (step1) {
    UNWIND step1 AS before
    WITH DISTINCT before[0] AS n WHERE n.validTo IS NOT NULL
    MATCH (n)-[r:SUCCEEDED_BY]->(o:Locality)
    WHERE r.certainty <> 'INFERRED'
    WITH n, r, o ORDER BY n.id, o.id, r.claim
    RETURN collect([o, [r.claim, n.id, o.id, o.name, o.validFrom, o.validTo, r.certainty, r.confidence, r.rule, r.date, r.share]]) AS step2
  }
  CALL (step2) {
    UNWIND step2 AS before
    WITH DISTINCT before[0] AS n WHERE n.validTo IS NOT NULL
    MATCH (n)-[r:SUCCEEDED_BY]->(o:Locality)
    WHERE r.certainty <> 'INFERRED'
    WITH n, r, o ORDER BY n.id, o.id, r.claim
    RETURN collect([o, [r.claim, n.id, o.id, o.name, o.validFrom, o.validTo, r.certainty, r.confidence, r.rule, r.date, r.share]]) AS step3
  }
  CALL (step3) {
    UNWIND step3 AS before
    WITH DISTINCT before[0] AS n WHERE n.validTo IS NOT NULL
    MATCH (n)-[r:SUCCEEDED_BY]->(o:Locality)
    WHERE r.certainty <> 'INFERRED'
    WITH n, r, o ORDER BY n.id, o.id, r.claim
    RETURN collect([o, [r.claim, n.id, o.id, o.name, o.validFrom, o.validTo, r.certainty, r.confidence, r.rule, r.date, r.share]]) AS step4
  }
  CALL (step4) {
    UNWIND step4 AS before
    WITH DISTINCT before[0] AS n WHERE n.validTo IS NOT NULL
    MATCH (n)-[r:SUCCEEDED_BY]->(o:Locality)
    WHERE r.certainty <> 'INFERRED'
    WITH n, r, o ORDER BY n.id, o.id, r.claim
    RETURN collect([o, [r.claim, n.id, o.id, o.name, o.validFrom, o.validTo, r.certainty, r.confidence, r.rule, r.date, r.share]]) AS step5
  }
  WITH l, step1, step2, step3, step4, step5 ORDER BY l.id
  RETURN collect([l.id, [step IN step1 + step2 + step3 + step4 + step5 | step[1]]]) AS followed
}
RETURN met, followed;

// 2 of 2: planned-look-up
// $knownAt = "9999-12-31T23:59:59.999Z"
// $p0 = 20
// $p1 = ["locality:086-huyen-bao-thang"]
// $p2 = 20
// $p3 = a list of 6
// $p4 = ["locality:086-huyen-bao-thang"]
// $p5 = a list of 6
// $p6 = ["claim:91db5212eeeb1fa104cf03c6","claim:141b601e63131c2d3dcf9e84","claim:eddbb52b5ff3b95521fef6d5","claim:ebe40f6b417a2c54507d01d9","claim:43767123a861ad823cf1a09f","claim:c38e4fcc51d9d6a27a3f258c"]
CALL () {
  UNWIND $p1 AS id
  MATCH (n0:Entity {id: id})
  WITH id AS asked, n0 WHERE coalesce(n0.recordedAt, '') <= $knownAt
  CALL (n0) {
    MATCH (n0)-[r0:PART_OF]->(n1)
    WHERE r0.certainty <> 'INFERRED'
    WITH n1, r0, n1.name AS k0, n1.id AS k1 ORDER BY k0, k1 LIMIT $p0
    RETURN collect([n1.id, n1.name, n1.validTo]) AS rows0
  }
  WITH asked, n0, rows0 ORDER BY asked
  RETURN collect([asked, [n0.id, n0.name, n0.level, n0.validFrom, n0.validTo, rows0]]) AS found0
}
CALL () {
  UNWIND $p3 AS id
  MATCH (n2:Entity {id: id})
  WITH id AS asked, n2 WHERE coalesce(n2.recordedAt, '') <= $knownAt
  CALL (n2) {
    MATCH (n2)-[r1:PART_OF]->(n3)
    WHERE r1.certainty <> 'INFERRED'
    WITH n3, r1, n3.name AS k2, n3.id AS k3 ORDER BY k2, k3 LIMIT $p2
    RETURN collect([n3.id, n3.name]) AS rows1
  }
  WITH asked, n2, rows1 ORDER BY asked
  RETURN collect([asked, [n2.id, n2.name, n2.level, n2.codes, rows1]]) AS found1
}
CALL () {
  UNWIND $p4 AS id
  MATCH (n4:Entity {id: id})
  WITH id AS asked, n4 WHERE coalesce(n4.recordedAt, '') <= $knownAt
  WITH asked, n4 ORDER BY asked
  RETURN collect([asked, [n4.entityKind, n4.id, n4.name]]) AS found2
}
CALL () {
  UNWIND $p5 AS id
  MATCH (n5:Entity {id: id})
  WITH id AS asked, n5 WHERE coalesce(n5.recordedAt, '') <= $knownAt
  WITH asked, n5 ORDER BY asked
  RETURN collect([asked, [n5.entityKind, n5.id, n5.name]]) AS found3
}
CALL () {
  UNWIND $p6 AS claimId
  WITH claimId
  CALL (claimId) {
    MATCH (c0:Claim {id: claimId})-[e0:EVIDENCED_BY]->(q0:Passage)<-[:HAS_PASSAGE]-(s0:Source)
    WHERE (e0.retractedAt IS NULL OR NOT c0.retractedAt IS NULL)
    WITH e0, q0, s0
    WITH e0, q0, s0 ORDER BY s0.id, coalesce(e0.start, -1), coalesce(e0.end, -1), coalesce(e0.locator, ''), e0.rule
    RETURN collect([e0.start, e0.end, e0.locator, e0.phrase, e0.rule, e0.confidence, e0.provisions, e0.recordedAt, e0.retractedAt, e0.reason, q0.text, [s0.name]]) AS proofs0
  }
  WITH claimId, proofs0 ORDER BY claimId
  RETURN collect([claimId, proofs0]) AS proven0
}
RETURN found0, found1, found2, found3, proven0;
