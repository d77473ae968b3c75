// 1 of 2: planned-implementing-localities
// $p0 = ["nq 29","nq29"]
// $p1 = [0,1]
// $p2 = ["stem"]
// $p3 = [0]
// $p4 = true
// $p5 = 20
// $p6 = 20
// $p7 = 5
// $p8 = 21
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
CALL (documents) {
  UNWIND documents AS e
  WITH e ORDER BY e.id
  RETURN collect([e.id, [e.id, e.name, e.title, e.issuedOn]]) AS shown0
}
CALL (documents) {
  UNWIND documents AS e
  WITH e ORDER BY e.id
  RETURN collect([e.id, [e.id, e.name, e.title, e.issuedOn]]) AS others0
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
    WITH collect([l, sure, way, tasks]) AS places
    CALL (places) {
      UNWIND places AS o
      WITH o[0] AS l, o[1] AS sure, o[2] AS way, o[3] AS tasks
      WITH l, sure, way, tasks ORDER BY sure, l.name, l.id LIMIT $p8
      WITH l, sure, way, tasks, sure AS k0, l.name AS k1, l.id AS k2
      CALL (l) {
        MATCH (l)-[r0:PART_OF]->(n0)
        WHERE r0.certainty <> 'INFERRED'
        WITH n0, r0, n0.name AS k3, n0.id AS k4 ORDER BY k3, k4 LIMIT $p5
        RETURN collect([n0.name]) AS rows0
      }
      CALL (way) {
        UNWIND range(2, size(way) - 1) AS at0
        MATCH (c0:Claim {id: way[at0]})
        MATCH (n1:Entity {id: c0.subject})
        MATCH (n2:Entity {id: c0.object})
        WITH at0, c0, n1, n2
        CALL (c0) {
          MATCH (c1:Claim {id: c0.id})-[e0:EVIDENCED_BY]->(q0:Passage)<-[:HAS_PASSAGE]-(s0:Source)
          WHERE (e0.retractedAt IS NULL OR NOT c1.retractedAt IS NULL)
          WITH e0, q0, s0
          WITH e0, q0, s0 ORDER BY s0.id, coalesce(e0.start, -1), coalesce(e0.end, -1), coalesce(e0.locator, ''), e0.rule
          RETURN collect([e0.start, e0.end, e0.locator, e0.phrase, e0.rule, e0.confidence, e0.provisions, e0.recordedAt, e0.retractedAt, e0.reason, q0.text, [s0.id, s0.name, s0.url, s0.publisher, s0.publishedAt]]) AS proofs0
        }
        WITH at0, c0, n1, n2, proofs0 ORDER BY at0
        RETURN collect([c0.predicate, c0.certainty, c0.confidence, c0.rule, [n1.entityKind, n1.name], [n2.entityKind, n2.name], proofs0]) AS hops0
      }
      CALL (tasks) {
        UNWIND tasks AS x0
        WITH x0[1] AS n3, x0[0] AS k5
        WITH n3, k5, n3.id AS k6
        WITH n3, k5, k6 ORDER BY k5, k6 LIMIT $p7
        CALL (n3) {
          MATCH (n3)-[r1:ABOUT]->(n4:Topic)
          WHERE r1.certainty <> 'INFERRED'
          WITH n4, r1, n4.name AS k7, n4.id AS k8 ORDER BY k7, k8 LIMIT $p6
          CALL (r1) {
            MATCH (c2:Claim {id: r1.claim})-[e1:EVIDENCED_BY]->(q1:Passage)<-[:HAS_PASSAGE]-(s1:Source)
            WHERE (e1.retractedAt IS NULL OR NOT c2.retractedAt IS NULL)
            WITH e1, q1, s1 ORDER BY s1.id, coalesce(e1.start, -1), coalesce(e1.end, -1), coalesce(e1.locator, ''), e1.rule
            RETURN collect([e1.start, e1.end, e1.locator, e1.phrase, e1.rule, e1.confidence, e1.provisions, e1.recordedAt, e1.retractedAt, e1.reason, q1.text, null]) AS proofs1
          }
          WITH n4, r1, k7, k8, proofs1 ORDER BY k7, k8
          RETURN collect([r1.certainty, r1.rule, n4.id, n4.name, proofs1]) AS rows2
        }
        WITH n3, k5, k6, rows2 ORDER BY k5, k6
        RETURN collect([n3.id, n3.name, n3.taskKind, rows2]) AS rows1
      }
      WITH l, sure, way, tasks, k0, k1, k2, rows0, hops0, rows1 ORDER BY k0, k1, k2
      RETURN collect([[k0, k1, k2], [l.id, l.name, rows0], hops0, [rows1, size(tasks), []]]) AS found
    }
    RETURN [found, size(places), size(places) > 0] AS answered
  }
  WITH d, about, answered ORDER BY d.id, about.id
  RETURN collect([d.id, about.id, null, answered]) AS readings
}
RETURN documentMet, topicMet, shown0, others0, readings;

// 2 of 2: planned-coverage
// $p0 = ["document:tw/resolution-29/term-xi"]
// $p1 = ["cur.stem"]
// $p2 = false
// $ids = ["document:tw/resolution-29/term-xi","cur.stem"]
// $document = "document:tw/resolution-29/term-xi"
CALL () {
  CALL () {
    MATCH (s:Source) WHERE s.retractedAt IS NULL
    RETURN s.tier AS tier, s.publisher AS publisher, count(s) AS count, min(s.publishedAt) AS first, max(s.publishedAt) AS last
    ORDER BY tier, publisher
  }
  RETURN collect([tier, publisher, count, first, last]) AS read
}
CALL () {
  CALL () {
    UNWIND $ids AS id
    MATCH (e:Entity {id: id})<-[:BROADER*0..4]-(n:Entity)
    MATCH (n)-[r]-(:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL
    WITH DISTINCT id, r.claim AS claimId
    MATCH (:Claim {id: claimId})-[e:EVIDENCED_BY]->(:Passage)<-[:HAS_PASSAGE]-(s:Source) WHERE e.retractedAt IS NULL AND s.tier <> 'REFERENCE'
    RETURN DISTINCT id AS asked, s.id AS source ORDER BY asked, source
  }
  RETURN collect([asked, source]) AS spoken
}
CALL () {
  MATCH (d:Entity {id: $document})
  CALL (d) {
      MATCH (d)<-[i:IMPLEMENTS]-(x:Document) WHERE i.retractedAt IS NULL RETURN x
      UNION
      MATCH (d)<-[i:IMPLEMENTS]-(:Document)<-[j:IMPLEMENTS]-(x:Document) WHERE i.retractedAt IS NULL AND j.retractedAt IS NULL RETURN x
      UNION
      MATCH (d)<-[i:IMPLEMENTS]-(:Document)<-[j:IMPLEMENTS]-(:Document)<-[k:IMPLEMENTS]-(x:Document)
      WHERE i.retractedAt IS NULL AND j.retractedAt IS NULL AND k.retractedAt IS NULL RETURN x
  }
  RETURN count(DISTINCT x) AS documents
}
CALL () {
  MATCH (d:Entity {id: $p0[0]})
  UNWIND $p1 AS topicId
  MATCH (about:Entity {id: topicId})
  CALL (d, about) {
    CALL (about) {
      MATCH (about)<-[:BROADER*0..4]-(n:Topic)
      RETURN collect(n) AS narrower
    }
    CALL (d) {
      MATCH (d)<-[i:IMPLEMENTS]-(t:Task)
      WHERE true /* i */
      RETURN t, CASE WHEN i.certainty = 'INFERRED' THEN 2 WHEN i.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS taskSure
      UNION ALL
      MATCH (d)-[a:ASSIGNS]->(t)
      WHERE true /* a */
      RETURN t, CASE WHEN a.certainty = 'INFERRED' THEN 2 WHEN a.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS taskSure
      UNION ALL
      MATCH (d)<-[i1:IMPLEMENTS]-(:Document)-[a:ASSIGNS]->(t)
      WHERE true /* a */ AND true /* i1 */
      RETURN t, CASE WHEN a.certainty = 'INFERRED' OR i1.certainty = 'INFERRED' THEN 2 WHEN a.certainty = 'VERIFIED' AND i1.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS taskSure
      UNION ALL
      MATCH (d)<-[i1:IMPLEMENTS]-(:Document)<-[i2:IMPLEMENTS]-(:Document)-[a:ASSIGNS]->(t)
      WHERE true /* a */ AND true /* i2 */ AND true /* i1 */
      RETURN t, CASE WHEN a.certainty = 'INFERRED' OR i2.certainty = 'INFERRED' OR i1.certainty = 'INFERRED' THEN 2 WHEN a.certainty = 'VERIFIED' AND i2.certainty = 'VERIFIED' AND i1.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS taskSure
      UNION ALL
      MATCH (d)<-[i1:IMPLEMENTS]-(:Document)<-[i2:IMPLEMENTS]-(:Document)<-[i3:IMPLEMENTS]-(:Document)-[a:ASSIGNS]->(t)
      WHERE true /* a */ AND true /* i3 */ AND true /* i2 */ AND true /* i1 */
      RETURN t, CASE WHEN a.certainty = 'INFERRED' OR i3.certainty = 'INFERRED' OR i2.certainty = 'INFERRED' OR i1.certainty = 'INFERRED' THEN 2 WHEN a.certainty = 'VERIFIED' AND i3.certainty = 'VERIFIED' AND i2.certainty = 'VERIFIED' AND i1.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS taskSure
    }
    WITH narrower, t, min(taskSure) AS taskSure
    MATCH (t)-[r:ABOUT]->(n)
    WHERE n IN narrower AND true /* r */
    WITH t, taskSure, r.certainty = 'INFERRED' AS guessed, r.claim AS topicClaim
    CALL (t, taskSure) {
      MATCH (t)-[r:APPLIES_IN]->(l)
      WHERE true /* r */
      RETURN l, CASE WHEN taskSure = 2 OR r.certainty = 'INFERRED' THEN 2 WHEN taskSure = 0 AND r.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS pairSure
      UNION ALL
      MATCH (t)-[r:ASSIGNED_TO|SET_BY]->()-[j:HAS_JURISDICTION]->(l)
      WHERE true /* j */ AND true /* r */
      RETURN l, CASE WHEN taskSure = 2 OR j.certainty = 'INFERRED' OR r.certainty = 'INFERRED' THEN 2 WHEN taskSure = 0 AND j.certainty = 'VERIFIED' AND r.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS pairSure
      UNION ALL
      MATCH (t)<-[a:ASSIGNS]-()-[r:ISSUED_BY]->()-[j:HAS_JURISDICTION]->(l)
      WHERE true /* j */ AND true /* r */ AND true /* a */
      RETURN l, CASE WHEN taskSure = 2 OR j.certainty = 'INFERRED' OR r.certainty = 'INFERRED' OR a.certainty = 'INFERRED' THEN 2 WHEN taskSure = 0 AND j.certainty = 'VERIFIED' AND r.certainty = 'VERIFIED' AND a.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS pairSure
    }
    WITH l, min(CASE WHEN guessed THEN 2 ELSE pairSure END) AS sure
    WITH collect([l, sure]) AS own
    CALL (own) {
      UNWIND own AS o
      RETURN o[0] AS unit, o[1] AS pairSure
      UNION ALL
      UNWIND own AS o
      WITH o WHERE $p2 AND o[1] < 2
      WITH o, o[0] AS l
      MATCH (l)-[r:PART_OF]->(w:Locality)
      WHERE r.certainty <> 'INFERRED' AND coalesce(l.validTo, '9') > coalesce(w.validFrom, '') AND coalesce(w.validTo, '9') > coalesce(l.validFrom, '')
      RETURN w AS unit, 2 AS pairSure
    }
    WITH unit AS l, min(pairSure) AS sure
    RETURN l
  }
  WITH DISTINCT l
  RETURN count(l) AS localities
}
RETURN read, spoken, documents, localities;
