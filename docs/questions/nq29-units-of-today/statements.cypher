// 1 of 2: planned-carrying-localities
// $p0 = ["nq 29","nq29"]
// $p1 = [0,1]
// $p2 = ["stem"]
// $p3 = [0]
// $p4 = true
CALL () {
  CALL () {
    UNWIND $p1 AS number
    MATCH (:Name {key: $p0[number]})-[:NAMES]->(e:Document) WHERE e.retractedAt IS NULL
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
  RETURN things AS documents, met AS documentMet
}
CALL () {
  CALL () {
    UNWIND $p3 AS number
    MATCH (:Name {key: $p2[number]})-[:NAMES]->(e:Topic) WHERE e.retractedAt IS NULL
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
  RETURN things AS topics, met AS topicMet
}
CALL (documents, topics) {
  UNWIND documents AS d
  UNWIND topics AS about
  CALL (d, about) {
    CALL (about) {
      MATCH (about)<-[:BROADER*0..4]-(n:Topic)
      RETURN collect(n) AS narrower
    }
    CALL (d) {
      MATCH (d)<-[i:IMPLEMENTS]-(t:Task)
      WHERE true /* i */
      RETURN t, CASE WHEN i.certainty = 'INFERRED' THEN 2 WHEN i.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS taskSure, [i.claim] AS taskWay
      UNION ALL
      MATCH (d)-[a:ASSIGNS]->(t)
      WHERE true /* a */
      RETURN t, CASE WHEN a.certainty = 'INFERRED' THEN 2 WHEN a.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS taskSure, [a.claim] AS taskWay
      UNION ALL
      MATCH (d)<-[i1:IMPLEMENTS]-(:Document)-[a:ASSIGNS]->(t)
      WHERE true /* a */ AND true /* i1 */
      RETURN t, CASE WHEN a.certainty = 'INFERRED' OR i1.certainty = 'INFERRED' THEN 2 WHEN a.certainty = 'VERIFIED' AND i1.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS taskSure, [a.claim, i1.claim] AS taskWay
      UNION ALL
      MATCH (d)<-[i1:IMPLEMENTS]-(:Document)<-[i2:IMPLEMENTS]-(:Document)-[a:ASSIGNS]->(t)
      WHERE true /* a */ AND true /* i2 */ AND true /* i1 */
      RETURN t, CASE WHEN a.certainty = 'INFERRED' OR i2.certainty = 'INFERRED' OR i1.certainty = 'INFERRED' THEN 2 WHEN a.certainty = 'VERIFIED' AND i2.certainty = 'VERIFIED' AND i1.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS taskSure, [a.claim, i2.claim, i1.claim] AS taskWay
      UNION ALL
      MATCH (d)<-[i1:IMPLEMENTS]-(:Document)<-[i2:IMPLEMENTS]-(:Document)<-[i3:IMPLEMENTS]-(:Document)-[a:ASSIGNS]->(t)
      WHERE true /* a */ AND true /* i3 */ AND true /* i2 */ AND true /* i1 */
      RETURN t, CASE WHEN a.certainty = 'INFERRED' OR i3.certainty = 'INFERRED' OR i2.certainty = 'INFERRED' OR i1.certainty = 'INFERRED' THEN 2 WHEN a.certainty = 'VERIFIED' AND i3.certainty = 'VERIFIED' AND i2.certainty = 'VERIFIED' AND i1.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS taskSure, [a.claim, i3.claim, i2.claim, i1.claim] AS taskWay
    }
    WITH narrower, t, collect([taskSure, taskWay]) AS taskWays
    MATCH (t)-[r:ABOUT]->(n)
    WHERE n IN narrower AND true /* r */
    WITH t, taskWays, r.certainty = 'INFERRED' AS guessed, r.claim AS topicClaim
    CALL (t) {
      MATCH (t)-[r:APPLIES_IN]->(l)
      WHERE true /* r */
      RETURN l, CASE WHEN r.certainty = 'INFERRED' THEN 2 WHEN r.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS placeSure, [r.claim] AS placeWay
      UNION ALL
      MATCH (t)-[r:ASSIGNED_TO|SET_BY]->()-[j:HAS_JURISDICTION]->(l)
      WHERE true /* j */ AND true /* r */
      RETURN l, CASE WHEN j.certainty = 'INFERRED' OR r.certainty = 'INFERRED' THEN 2 WHEN j.certainty = 'VERIFIED' AND r.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS placeSure, [j.claim, r.claim] AS placeWay
      UNION ALL
      MATCH (t)<-[a:ASSIGNS]-()-[r:ISSUED_BY]->()-[j:HAS_JURISDICTION]->(l)
      WHERE true /* j */ AND true /* r */ AND true /* a */
      RETURN l, CASE WHEN j.certainty = 'INFERRED' OR r.certainty = 'INFERRED' OR a.certainty = 'INFERRED' THEN 2 WHEN j.certainty = 'VERIFIED' AND r.certainty = 'VERIFIED' AND a.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS placeSure, [j.claim, r.claim, a.claim] AS placeWay
    }
    UNWIND taskWays AS one
    WITH *, one[0] AS taskSure, one[1] AS taskWay
    WITH l, t, CASE WHEN guessed THEN 2 ELSE CASE WHEN taskSure > placeSure THEN taskSure ELSE placeSure END END AS pairSure, placeWay + [claim IN taskWay WHERE NOT claim IN placeWay] + CASE WHEN guessed THEN [topicClaim] ELSE [] END AS steps
    WITH l, t, min(pairSure) AS pairSure, min([pairSure, size(steps)] + steps) AS pairWay
    WITH l, min(pairSure) AS sure, min(pairWay) AS way, collect([pairSure, t]) AS tasks
    WITH collect([l, sure, way, tasks]) AS own
    CALL (own) {
      UNWIND own AS o
      UNWIND o[3] AS x
      RETURN o[0] AS unit, x[0] AS pairSure, x[1] AS t, o[2] AS pairWay
      UNION ALL
      UNWIND own AS o
      WITH o WHERE $p4 AND o[1] < 2
      WITH o, o[0] AS l
      MATCH (l)-[r:PART_OF]->(w:Locality)
      WHERE r.certainty <> 'INFERRED' AND coalesce(l.validTo, '9') > coalesce(w.validFrom, '') AND coalesce(w.validTo, '9') > coalesce(l.validFrom, '')
      UNWIND [x IN o[3] WHERE x[0] < 2] AS x
      RETURN w AS unit, 2 AS pairSure, x[1] AS t, [2, o[2][1] + 1, r.claim] + o[2][2..] AS pairWay
    }
    WITH unit AS l, t, min(pairSure) AS pairSure, min(pairWay) AS pairWay
    WITH l, min(pairSure) AS sure, min(pairWay) AS way, collect([pairSure, t]) AS tasks
    CALL (tasks) {
      UNWIND tasks AS x
      WITH x[0] AS known, x[1] AS t
      RETURN collect([known, t.id]) AS done
    }
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
    WITH l, way, done, step1, step2, step3, step4, step5 ORDER BY l.id
    RETURN collect([l.id, l.name, l.validFrom, l.validTo, way, done, [step IN step1 + step2 + step3 + step4 + step5 | step[1]]]) AS places
  }
  WITH d, about, places ORDER BY d.id, about.id
  RETURN collect([d.id, about.id, null, places]) AS readings
}
RETURN documentMet, topicMet, readings;

// 2 of 2: planned-look-up
// $knownAt = "9999-12-31T23:59:59.999Z"
// $p0 = ["document:tw/resolution-29/term-xi"]
// $p1 = 20
// $p2 = a list of 11
// $p3 = ["locality:004-quan-long-bien","locality:086-huyen-bao-thang","locality:10-tinh-lao-cai"]
// $p4 = ["task:85545c6abf4e/1027-1267","task:5007ad96b854/1646-1753"]
// $p5 = a list of 17
CALL () {
  UNWIND $p0 AS id
  MATCH (n0:Entity {id: id})
  WITH id AS asked, n0 WHERE coalesce(n0.recordedAt, '') <= $knownAt
  WITH asked, n0 ORDER BY asked
  RETURN collect([asked, [n0.id, n0.name, n0.title, n0.issuedOn]]) AS found0
}
CALL () {
  UNWIND $p2 AS id
  MATCH (n1:Entity {id: id})
  WITH id AS asked, n1 WHERE coalesce(n1.recordedAt, '') <= $knownAt
  CALL (n1) {
    MATCH (n1)-[r0:PART_OF]->(n2)
    WHERE r0.certainty <> 'INFERRED'
    WITH n2, r0, n2.name AS k0, n2.id AS k1 ORDER BY k0, k1 LIMIT $p1
    RETURN collect([n2.id, n2.name]) AS rows0
  }
  WITH asked, n1, rows0 ORDER BY asked
  RETURN collect([asked, [n1.id, n1.name, n1.level, rows0]]) AS found1
}
CALL () {
  UNWIND $p3 AS id
  MATCH (n3:Entity {id: id})
  WITH id AS asked, n3 WHERE coalesce(n3.recordedAt, '') <= $knownAt
  WITH asked, n3 ORDER BY asked
  RETURN collect([asked, [n3.id, n3.name]]) AS found2
}
CALL () {
  UNWIND $p4 AS id
  MATCH (n4:Entity {id: id})
  WITH id AS asked, n4 WHERE coalesce(n4.recordedAt, '') <= $knownAt
  WITH asked, n4 ORDER BY asked
  RETURN collect([asked, [n4.id, n4.name]]) AS found3
}
CALL () {
  WITH $p5 AS way
  CALL (way) {
    UNWIND range(0, size(way) - 1) AS at0
    MATCH (c0:Claim {id: way[at0]})
    MATCH (n5:Entity {id: c0.subject})
    MATCH (n6:Entity {id: c0.object})
    WITH at0, c0, n5, n6
    CALL (c0) {
      MATCH (c1:Claim {id: c0.id})-[e0:EVIDENCED_BY]->(q0:Passage)<-[:HAS_PASSAGE]-(s0:Source)
      WHERE (e0.retractedAt IS NULL OR NOT c1.retractedAt IS NULL)
      WITH e0, q0, s0
      WITH e0, q0, s0 ORDER BY s0.id, coalesce(e0.start, -1), coalesce(e0.end, -1), coalesce(e0.locator, ''), e0.rule
      RETURN collect([e0.start, e0.end, e0.locator, e0.phrase, e0.rule, e0.confidence, e0.provisions, e0.recordedAt, e0.retractedAt, e0.reason, q0.text, [s0.name]]) AS proofs0
    }
    WITH at0, c0, n5, n6, proofs0 ORDER BY at0
    RETURN collect([c0.predicate, c0.certainty, c0.confidence, c0.rule, [n5.entityKind, n5.name], [n6.entityKind, n6.name], proofs0]) AS hops0
  }
  RETURN hops0 AS way0
}
RETURN found0, found1, found2, found3, way0;
