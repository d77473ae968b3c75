// 1 of 2: planned-comparison
// $p0 = ["nq 29","nq29"]
// $p1 = [0,1]
// $p2 = true
// $p3 = 20
// $p4 = 5
// $p5 = [1,0,2]
// $p6 = 5
// $p7 = a list of 3
CALL () {
  CALL () {
    UNWIND $p1 AS number
    MATCH (:Name {key: $p0[number]})-[:NAMES]->(e:Document) WHERE e.retractedAt IS NULL
    RETURN collect([number, e]) AS hits
  }
  CALL (hits) {
    UNWIND hits AS hit
    WITH hit[1] AS e, collect(hit[0]) AS numbers
    WITH e, numbers, 0 AS degree ORDER BY e.id
    RETURN collect(e) AS things, collect([e.id, e.name, e.issuedOn, e.validFrom, e.validTo, degree, numbers]) AS met
  }
  RETURN things AS documents, met AS documentMet
}
CALL () {
  UNWIND $p7 AS asked
  WITH asked[0] AS ref, asked[1] AS wanted, asked[2] AS texts, asked[3] AS first, asked[4] AS rest
  CALL (wanted, texts, first, rest) {
    CALL (wanted, texts, first, rest) {
      UNWIND first AS number
      MATCH (:Name {key: texts[number]})-[:NAMES]->(e:Locality) WHERE e.retractedAt IS NULL
      RETURN collect([number, e]) AS hits
    }
    CALL (hits) {
      UNWIND hits AS hit
      WITH hit[1] AS e, collect(hit[0]) AS numbers
      WITH e, numbers, 0 AS degree ORDER BY e.id
      RETURN collect(e) AS things, collect([e.id, e.name, e.issuedOn, e.validFrom, e.validTo, degree, numbers]) AS met
    }
    RETURN things, met
  }
  WITH ref, things, met ORDER BY ref
  WITH collect(things) AS lists, collect([ref, met]) AS localityMet
  CALL (lists) {
    UNWIND lists AS list
    UNWIND list AS thing
    WITH DISTINCT thing ORDER BY thing.id
    RETURN collect(thing) AS localities
  }
  RETURN localities, localityMet
}
CALL (documents) {
  UNWIND documents AS e
  WITH e ORDER BY e.id
  RETURN collect([e.id, [e.id, e.name]]) AS shown0
}
CALL (documents) {
  UNWIND documents AS e
  WITH e ORDER BY e.id
  RETURN collect([e.id, [e.id, e.name]]) AS others0
}
CALL (localities) {
  UNWIND localities AS e
  CALL (e) {
    MATCH (e)<-[r1:MEASURED_FOR]-(n4)
    WHERE r1.certainty <> 'INFERRED'
    WITH n4, r1, n4.name AS k4, n4.id AS k5 ORDER BY k4, k5 LIMIT $p6
    RETURN collect([n4.name, n4.figureKind, n4.value, n4.unit, n4.asOf]) AS rows2
  }
  WITH e, rows2 ORDER BY e.id
  RETURN collect([e.id, [e.id, e.name, e.level, rows2]]) AS shown1
}
WITH *, [x IN localities | x.id] AS places
CALL (localities) {
  UNWIND localities AS w
  MATCH (w)<-[r:PART_OF]-(l:Locality)
  WHERE $p2 AND r.certainty <> 'INFERRED'
  RETURN collect(l.id) AS inside
}
WITH *, places + inside AS near
CALL (documents, localities, places, near) {
  UNWIND documents AS d
  CALL (d, near) {
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
    WITH near, t, collect([taskSure, taskWay]) AS taskWays
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
    WITH *
    WHERE l.id IN near
    UNWIND taskWays AS one
    WITH *, one[0] AS taskSure, one[1] AS taskWay
    WITH l, t, CASE WHEN taskSure > placeSure THEN taskSure ELSE placeSure END AS pairSure, placeWay + [claim IN taskWay WHERE NOT claim IN placeWay] AS steps
    WITH l, t, min(pairSure) AS pairSure, min([pairSure, size(steps)] + steps) AS pairWay
    WITH l, min(pairSure) AS sure, min(pairWay) AS way, collect([pairSure, t]) AS tasks
    WITH collect([l, sure, way, tasks]) AS own
    CALL (own) {
      UNWIND own AS o
      UNWIND o[3] AS x
      RETURN o[0] AS unit, x[0] AS pairSure, x[1] AS t, o[2] AS pairWay
      UNION ALL
      UNWIND own AS o
      WITH o WHERE $p2 AND o[1] < 2
      WITH o, o[0] AS l
      MATCH (l)-[r:PART_OF]->(w:Locality)
      WHERE r.certainty <> 'INFERRED' AND coalesce(l.validTo, '9') > coalesce(w.validFrom, '') AND coalesce(w.validTo, '9') > coalesce(l.validFrom, '')
      UNWIND [x IN o[3] WHERE x[0] < 2] AS x
      RETURN w AS unit, 2 AS pairSure, x[1] AS t, [2, o[2][1] + 1, r.claim] + o[2][2..] AS pairWay
    }
    WITH unit AS l, t, min(pairSure) AS pairSure, min(pairWay) AS pairWay
    WITH l, min(pairSure) AS sure, min(pairWay) AS way, collect([pairSure, t]) AS tasks
    WITH l, sure, way, tasks
    WHERE sure IN [0, 1, 2]
    RETURN collect([l.id, sure, way, tasks]) AS found
  }
  CALL (found, localities) {
    UNWIND localities AS l
    WITH l, [x IN found WHERE x[0] = l.id][0] AS o
    WITH l, o[1] AS sure, coalesce(o[2], []) AS way, coalesce(o[3], []) AS tasks
    CALL (way) {
      UNWIND range(2, size(way) - 1) AS at0
      MATCH (c0:Claim {id: way[at0]})
      MATCH (n0:Entity {id: c0.subject})
      MATCH (n1:Entity {id: c0.object})
      WITH at0, c0, n0, n1
      CALL (c0) {
        MATCH (c1:Claim {id: c0.id})-[e0:EVIDENCED_BY]->(q0:Passage)<-[:HAS_PASSAGE]-(s0:Source)
        WHERE (e0.retractedAt IS NULL OR NOT c1.retractedAt IS NULL)
        WITH e0, q0, s0
        WITH e0, q0, s0 ORDER BY s0.id, coalesce(e0.start, -1), coalesce(e0.end, -1), coalesce(e0.locator, ''), e0.rule
        RETURN collect([e0.start, e0.end, e0.locator, e0.phrase, e0.rule, e0.confidence, e0.provisions, e0.recordedAt, e0.retractedAt, e0.reason, q0.text, [s0.name]]) AS proofs0
      }
      WITH at0, c0, n0, n1, proofs0 ORDER BY at0
      RETURN collect([c0.predicate, c0.certainty, c0.confidence, c0.rule, [n0.entityKind, n0.name], [n1.entityKind, n1.name], proofs0]) AS hops0
    }
    CALL (tasks) {
      UNWIND tasks AS x0
      WITH x0[1] AS n2, x0[0] AS k0
      WITH n2, k0, n2.id AS k1
      WITH n2, k0, k1 ORDER BY k0, k1 LIMIT $p4
      CALL (n2) {
        MATCH (n2)-[r0:ABOUT]->(n3:Topic)
        WHERE r0.certainty <> 'INFERRED'
        WITH n3, r0, n3.name AS k2, n3.id AS k3 ORDER BY k2, k3 LIMIT $p3
        CALL (r0) {
          MATCH (c2:Claim {id: r0.claim})-[e1:EVIDENCED_BY]->(q1:Passage)<-[:HAS_PASSAGE]-(s1:Source)
          WHERE (e1.retractedAt IS NULL OR NOT c2.retractedAt IS NULL)
          WITH e1, q1, s1 ORDER BY s1.id, coalesce(e1.start, -1), coalesce(e1.end, -1), coalesce(e1.locator, ''), e1.rule
          RETURN collect([e1.start, e1.end, e1.locator, e1.phrase, e1.rule, e1.confidence, e1.provisions, e1.recordedAt, e1.retractedAt, e1.reason, q1.text, null]) AS proofs1
        }
        WITH n3, r0, k2, k3, proofs1 ORDER BY k2, k3
        RETURN collect([r0.certainty, n3.name, proofs1]) AS rows1
      }
      WITH n2, k0, k1, rows1 ORDER BY k0, k1
      RETURN collect([n2.id, n2.name, rows1]) AS rows0
    }
    WITH l, sure, hops0, rows0, tasks ORDER BY l.id
    RETURN collect([l.id, sure, hops0, [rows0, size(tasks), []]]) AS rows
  }
  CALL (found, places) {
    UNWIND found AS o
    WITH o, o[0] AS place
    WHERE o[0] IN places
    UNWIND o[3] AS x
    WITH place, x[1] AS task
    MATCH (t:Entity {id: task.id})
    MATCH (t)-[r:ABOUT]->(n:Topic)
    WHERE true /* r */
    WITH n, place, count(DISTINCT t) AS many
    WITH n, collect([place, many]) AS counted
    WITH n, counted ORDER BY n.name, n.id
    RETURN collect([n.name, n.id, counted, [n.id, n.name]]) AS topicRows0
  }
  CALL (found, places) {
    UNWIND found AS o
    WITH o, o[0] AS place
    WHERE o[0] IN places
    UNWIND o[3] AS x
    WITH place, x[1] AS task
    MATCH (t:Entity {id: task.id})
    WITH place, t WHERE NOT EXISTS { MATCH (t)-[r:ABOUT]->(n:Topic) WHERE true /* r */ }
    WITH place, count(DISTINCT t) AS many
    RETURN collect([place, many]) AS bare0
  }
  CALL (d, places) {
    CALL (d) {
      MATCH (d)<-[i1:IMPLEMENTS]-(x:Document)
      WHERE true /* i1 */
      RETURN x, CASE WHEN i1.certainty = 'INFERRED' THEN 2 WHEN i1.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS chainSure, [i1.claim] AS chainWay
      UNION ALL
      MATCH (d)<-[i1:IMPLEMENTS]-(:Document)<-[i2:IMPLEMENTS]-(x:Document)
      WHERE true /* i2 */ AND true /* i1 */
      RETURN x, CASE WHEN i2.certainty = 'INFERRED' OR i1.certainty = 'INFERRED' THEN 2 WHEN i2.certainty = 'VERIFIED' AND i1.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS chainSure, [i2.claim, i1.claim] AS chainWay
      UNION ALL
      MATCH (d)<-[i1:IMPLEMENTS]-(:Document)<-[i2:IMPLEMENTS]-(:Document)<-[i3:IMPLEMENTS]-(x:Document)
      WHERE true /* i3 */ AND true /* i2 */ AND true /* i1 */
      RETURN x, CASE WHEN i3.certainty = 'INFERRED' OR i2.certainty = 'INFERRED' OR i1.certainty = 'INFERRED' THEN 2 WHEN i3.certainty = 'VERIFIED' AND i2.certainty = 'VERIFIED' AND i1.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS chainSure, [i3.claim, i2.claim, i1.claim] AS chainWay
    }
    CALL (x) {
      MATCH (x)-[r:ISSUED_BY]->()-[j:HAS_JURISDICTION]->(l)
      WHERE true /* j */ AND true /* r */
      RETURN l, CASE WHEN j.certainty = 'INFERRED' OR r.certainty = 'INFERRED' THEN 2 WHEN j.certainty = 'VERIFIED' AND r.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS placeSure, [j.claim, r.claim] AS placeWay
      UNION ALL
      MATCH (x)-[r:APPLIES_IN]->(l)
      WHERE true /* r */
      RETURN l, CASE WHEN r.certainty = 'INFERRED' THEN 2 WHEN r.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS placeSure, [r.claim] AS placeWay
    }
    WITH places, l.id AS place, x, CASE WHEN chainSure > placeSure THEN chainSure ELSE placeSure END AS pairSure, placeWay + chainWay AS steps
    WITH place, x, pairSure, steps
    WHERE place IN places
    WITH place, x, min([pairSure, size(steps)] + steps) AS way
    WITH place, x, way
    WHERE way[0] IN $p5
    CALL (way) {
      UNWIND range(2, size(way) - 1) AS at1
      MATCH (c3:Claim {id: way[at1]})
      WITH at1, c3
      CALL (c3) {
        MATCH (c4:Claim {id: c3.id})-[e2:EVIDENCED_BY]->(q2:Passage)<-[:HAS_PASSAGE]-(s2:Source)
        WHERE (e2.retractedAt IS NULL OR NOT c4.retractedAt IS NULL)
        WITH e2, q2, s2 ORDER BY s2.id, coalesce(e2.start, -1), coalesce(e2.end, -1), coalesce(e2.locator, ''), e2.rule
        RETURN collect([e2.start, e2.end, e2.locator, e2.phrase, e2.rule, e2.confidence, e2.provisions, e2.recordedAt, e2.retractedAt, e2.reason, q2.text, null]) AS proofs2
      }
      WITH at1, c3, proofs2 ORDER BY at1
      RETURN collect([c3.predicate, c3.certainty, c3.confidence, c3.rule, null, null, proofs2]) AS hops1
    }
    WITH place, x, way, hops1 ORDER BY place, way[0], x.name, x.id
    RETURN collect([place, way[0], [x.id, x.name, x.issuedOn], hops1]) AS carriers0
  }
  RETURN collect([d.id, null, null, [x IN found WHERE x[0] IN places | x[0]], rows, [topicRows0, bare0], carriers0]) AS readings
}
RETURN documentMet, localityMet, shown0, others0, shown1, readings;

// 2 of 2: planned-coverage
// $p0 = ["document:tw/resolution-29/term-xi"]
// $p1 = false
// $p2 = ["locality:004-quan-long-bien","locality:086-huyen-bao-thang","locality:10-tinh-lao-cai"]
// $ids = ["document:tw/resolution-29/term-xi","locality:004-quan-long-bien","locality:086-huyen-bao-thang","locality:10-tinh-lao-cai"]
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
  CALL (d) {
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
    WITH t, min(taskSure) AS taskSure
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
    WITH l, min(pairSure) AS sure
    WITH collect([l, sure]) AS own
    CALL (own) {
      UNWIND own AS o
      RETURN o[0] AS unit, o[1] AS pairSure
      UNION ALL
      UNWIND own AS o
      WITH o WHERE $p1 AND o[1] < 2
      WITH o, o[0] AS l
      MATCH (l)-[r:PART_OF]->(w:Locality)
      WHERE r.certainty <> 'INFERRED' AND coalesce(l.validTo, '9') > coalesce(w.validFrom, '') AND coalesce(w.validTo, '9') > coalesce(l.validFrom, '')
      RETURN w AS unit, 2 AS pairSure
    }
    WITH unit AS l, min(pairSure) AS sure
    RETURN l
  }
  WITH DISTINCT l
  WHERE l.id IN $p2
  RETURN count(l) AS localities, collect(l.id) AS evidenced
}
RETURN read, spoken, documents, localities, evidenced;
