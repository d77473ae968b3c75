// 1 of 8: things-by-key
// $keys = ["nq 29","nq29","stem"]
UNWIND $keys AS key
CALL (key) {
  MATCH (k:Name {key: key})-[:NAMES]->(e:Entity) WHERE e.retractedAt IS NULL AND e.mergedInto IS NULL RETURN e
  UNION
  MATCH (e:Entity {id: key}) WHERE e.retractedAt IS NULL AND e.mergedInto IS NULL RETURN e
}
CALL (e) { MATCH (e)-[r]-(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL RETURN count(o) AS degree }
RETURN key, e.id AS id, e.entityKind AS kind, e.name AS name, e.issuedOn AS issuedOn, e.validFrom AS validFrom, e.validTo AS validTo,
  degree ORDER BY key, id;

// 2 of 8: implementing-ways
// $documents = ["document:tw/resolution-29/term-xi","document:tw/resolution-29/term-xiii"]
// $topics = ["cur.stem"]
// $periods = []
// $certainty = ["VERIFIED","ASSERTED","INFERRED"]
// $carry = true
// $anyRule = true
// $rules = ["title-phrase","topic-of-cited","topic-of-title","topic-by-frequency","issuer-of-place","jurisdiction-of-own-unit","containment"]
CALL () {
  UNWIND $topics AS id
  MATCH (b:Entity {id: id})<-[:BROADER*0..4]-(n:Topic)
  RETURN collect(DISTINCT n.id) AS narrower
}
UNWIND $documents AS documentId
MATCH (d:Entity {id: documentId})
CALL (d) {
  MATCH (d)<-[i:IMPLEMENTS]-(t:Task) WHERE i.certainty IN $certainty AND (i.certainty <> 'INFERRED' OR $anyRule OR i.rule IN $rules)
  RETURN t, [i.claim, i.certainty] AS taskWay
  UNION ALL
  MATCH (d)-[a:ASSIGNS]->(t:Task) WHERE a.certainty IN $certainty AND (a.certainty <> 'INFERRED' OR $anyRule OR a.rule IN $rules)
  RETURN t, [a.claim, a.certainty] AS taskWay
  UNION ALL
  MATCH (d)<-[i:IMPLEMENTS]-(x:Document)-[a:ASSIGNS]->(t:Task) WHERE i.certainty IN $certainty AND (i.certainty <> 'INFERRED' OR $anyRule OR i.rule IN $rules) AND a.certainty IN $certainty AND (a.certainty <> 'INFERRED' OR $anyRule OR a.rule IN $rules)
  RETURN t, [a.claim, a.certainty, i.claim, i.certainty] AS taskWay
  UNION ALL
  MATCH (d)<-[i:IMPLEMENTS]-(:Document)<-[j:IMPLEMENTS]-(x:Document)-[a:ASSIGNS]->(t:Task)
  WHERE i.certainty IN $certainty AND (i.certainty <> 'INFERRED' OR $anyRule OR i.rule IN $rules) AND j.certainty IN $certainty AND (j.certainty <> 'INFERRED' OR $anyRule OR j.rule IN $rules) AND a.certainty IN $certainty AND (a.certainty <> 'INFERRED' OR $anyRule OR a.rule IN $rules)
  RETURN t, [a.claim, a.certainty, j.claim, j.certainty, i.claim, i.certainty] AS taskWay
  UNION ALL
  MATCH (d)<-[i:IMPLEMENTS]-(:Document)<-[j:IMPLEMENTS]-(:Document)<-[k:IMPLEMENTS]-(x:Document)-[a:ASSIGNS]->(t:Task)
  WHERE i.certainty IN $certainty AND (i.certainty <> 'INFERRED' OR $anyRule OR i.rule IN $rules) AND j.certainty IN $certainty AND (j.certainty <> 'INFERRED' OR $anyRule OR j.rule IN $rules) AND k.certainty IN $certainty AND (k.certainty <> 'INFERRED' OR $anyRule OR k.rule IN $rules) AND a.certainty IN $certainty AND (a.certainty <> 'INFERRED' OR $anyRule OR a.rule IN $rules)
  RETURN t, [a.claim, a.certainty, k.claim, k.certainty, j.claim, j.certainty, i.claim, i.certainty] AS taskWay
}
WITH narrower, d, t, taskWay
WHERE size($topics) = 0 OR EXISTS { MATCH (t)-[r:ABOUT]->(n:Topic) WHERE n.id IN narrower AND r.certainty IN $certainty }
WITH d, t, taskWay ORDER BY taskWay[0], size(taskWay)
WITH d, t, collect(taskWay) AS taskWays
CALL (t) {
  WITH 1 AS every WHERE size($topics) = 0
  RETURN null AS topic, [] AS about
  UNION
  MATCH (t)-[r:ABOUT]->(:Topic)-[:BROADER*0..4]->(b:Topic) WHERE b.id IN $topics AND r.certainty IN $certainty AND (r.certainty <> 'INFERRED' OR $anyRule OR r.rule IN $rules)
  RETURN b.id AS topic, [r.claim, r.certainty] AS about
}
CALL (t) {
  WITH 1 AS every WHERE size($periods) = 0
  RETURN null AS period
  UNION
  MATCH (t)-[r:DURING]->(:Period)-[:PART_OF*0..2]->(p:Period) WHERE p.id IN $periods AND r.certainty IN $certainty AND (r.certainty <> 'INFERRED' OR $anyRule OR r.rule IN $rules)
  RETURN p.id AS period
  UNION
  MATCH (t)<-[a:ASSIGNS]-(:Document)-[r:DURING]->(:Period)-[:PART_OF*0..2]->(p:Period)
  WHERE p.id IN $periods AND r.certainty IN $certainty AND (r.certainty <> 'INFERRED' OR $anyRule OR r.rule IN $rules) AND a.certainty IN $certainty AND (a.certainty <> 'INFERRED' OR $anyRule OR a.rule IN $rules)
  RETURN p.id AS period
}
CALL (t) {
  MATCH (t)-[r:APPLIES_IN]->(l:Locality) WHERE r.certainty IN $certainty AND (r.certainty <> 'INFERRED' OR $anyRule OR r.rule IN $rules)
  RETURN l, [r.claim, r.certainty] AS placeWay
  UNION
  MATCH (t)-[r:ASSIGNED_TO]->(:Agency)-[j:HAS_JURISDICTION]->(l:Locality) WHERE r.certainty IN $certainty AND (r.certainty <> 'INFERRED' OR $anyRule OR r.rule IN $rules) AND j.certainty IN $certainty AND (j.certainty <> 'INFERRED' OR $anyRule OR j.rule IN $rules)
  RETURN l, [j.claim, j.certainty, r.claim, r.certainty] AS placeWay
  UNION
  MATCH (t)-[r:SET_BY]->(:Agency)-[j:HAS_JURISDICTION]->(l:Locality) WHERE r.certainty IN $certainty AND (r.certainty <> 'INFERRED' OR $anyRule OR r.rule IN $rules) AND j.certainty IN $certainty AND (j.certainty <> 'INFERRED' OR $anyRule OR j.rule IN $rules)
  RETURN l, [j.claim, j.certainty, r.claim, r.certainty] AS placeWay
  UNION
  MATCH (t)<-[a:ASSIGNS]-(:Document)-[r:ISSUED_BY]->(:Agency)-[j:HAS_JURISDICTION]->(l:Locality)
  WHERE a.certainty IN $certainty AND (a.certainty <> 'INFERRED' OR $anyRule OR a.rule IN $rules) AND r.certainty IN $certainty AND (r.certainty <> 'INFERRED' OR $anyRule OR r.rule IN $rules) AND j.certainty IN $certainty AND (j.certainty <> 'INFERRED' OR $anyRule OR j.rule IN $rules)
  RETURN l, [j.claim, j.certainty, r.claim, r.certainty, a.claim, a.certainty] AS placeWay
}
WITH l, collect([d.id, topic, period, t.id, taskWays, about, placeWay]) AS ways
CALL (l) {
  MATCH (l)-[r:PART_OF]->(w:Locality) WHERE $carry AND r.certainty IN ['ASSERTED', 'VERIFIED']
  WITH r, w ORDER BY w.id, r.claim
  RETURN collect([r.claim, w.id, w.name, w.validFrom, w.validTo]) AS wholes
}
RETURN l.id AS locality, l.name AS name, l.validFrom AS validFrom, l.validTo AS validTo, ways, wholes ORDER BY locality;

// 3 of 8: proof-of-claims
// $ids = ["claim:3fee0fa1f9564d077ddf0452","claim:49720e968cb12d21d4da4404","claim:4bfe99c7fc1c9524da481635","claim:5090dae193d29e66451cb96a","claim:dfc012af04cf602c95d6deaa","claim:ec0b795b17e1f4ffd6886442"]
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

// 4 of 8: planned-look-up
// $p0 = ["document:tw/resolution-29/term-xi"]
// $knownAt = "9999-12-31T23:59:59.999Z"
// $p1 = ["document:tw/resolution-29/term-xiii"]
// $p2 = ["ASSERTED","VERIFIED"]
// $p3 = 21
// $p4 = ["locality:086-huyen-bao-thang","locality:004-quan-long-bien","locality:10-tinh-lao-cai"]
// $p5 = ["task:5007ad96b854/1646-1753","task:85545c6abf4e/1027-1267","document:ubnd-004-quan-long-bien/plan-324/2019","locality:086-huyen-bao-thang"]
// $p6 = ["locality:086-huyen-bao-thang","document:tw/resolution-29/term-xi","locality:004-quan-long-bien","task:85545c6abf4e/1027-1267","locality:10-tinh-lao-cai"]
// $p7 = ["ASSERTED","VERIFIED"]
// $p8 = 21
// $p9 = ["task:5007ad96b854/1646-1753","task:85545c6abf4e/1027-1267"]
// $p10 = ["claim:ec0b795b17e1f4ffd6886442","claim:4bfe99c7fc1c9524da481635","claim:dfc012af04cf602c95d6deaa","claim:49720e968cb12d21d4da4404","claim:3fee0fa1f9564d077ddf0452","claim:5090dae193d29e66451cb96a"]
CALL () {
  UNWIND $p0 AS id
  MATCH (n0:Entity {id: id})
  WITH id AS asked, n0 WHERE coalesce(n0.recordedAt, '') <= $knownAt
  WITH asked, n0 ORDER BY asked
  RETURN collect([asked, [n0.id, n0.entityKind, n0.name, n0.nameEn, n0.aliases, n0.recordedAt, n0.retractedAt, n0.symbol, n0.documentType, n0.title, n0.issuedOn]]) AS found0
}
CALL () {
  UNWIND $p1 AS id
  MATCH (n1:Entity {id: id})
  WITH id AS asked, n1 WHERE coalesce(n1.recordedAt, '') <= $knownAt
  WITH asked, n1 ORDER BY asked
  RETURN collect([asked, [n1.id, n1.entityKind, n1.name, n1.nameEn, n1.aliases, n1.recordedAt, n1.retractedAt, n1.symbol, n1.documentType, n1.title, n1.issuedOn]]) AS found1
}
CALL () {
  UNWIND $p4 AS id
  MATCH (n2:Entity {id: id})
  WITH id AS asked, n2 WHERE coalesce(n2.recordedAt, '') <= $knownAt
  CALL (n2) {
    MATCH (n2)-[r0:PART_OF]->(n3:Locality)
    WHERE r0.certainty IN $p2
    WITH n3, r0 ORDER BY n3.name, n3.id LIMIT $p3
    RETURN collect([[n3.name, n3.id], [r0.claim, r0.certainty, r0.confidence, r0.status, r0.rule, r0.provisions], [n3.id, n3.entityKind, n3.name, n3.nameEn, n3.aliases, n3.recordedAt, n3.retractedAt, n3.level, n3.codes, n3.validFrom, n3.validTo], []]) AS rows0
  }
  WITH asked, n2, rows0 ORDER BY asked
  RETURN collect([asked, [n2.id, n2.entityKind, n2.name, n2.nameEn, n2.aliases, n2.recordedAt, n2.retractedAt, n2.level, n2.codes, n2.validFrom, n2.validTo, [rows0, null]]]) AS found2
}
CALL () {
  UNWIND $p5 AS id
  MATCH (n4:Entity {id: id})
  WITH id AS asked, n4 WHERE coalesce(n4.recordedAt, '') <= $knownAt
  WITH asked, n4 ORDER BY asked
  RETURN collect([asked, [n4.id, n4.entityKind, n4.name, n4.nameEn, n4.aliases, n4.recordedAt, n4.retractedAt, n4.symbol, n4.documentType, n4.title, n4.issuedOn, n4.side, n4.level, n4.bodyKind, n4.collective, n4.validFrom, n4.validTo, n4.codes, n4.taskKind, n4.ordinal, n4.dueOn, n4.iri, n4.figureKind, n4.value, n4.upper, n4.unit, n4.amount, n4.quantity, n4.bound, n4.change, n4.outOf, n4.baseline, n4.baselineAsOf, n4.asOf, n4.deadline, n4.measure, n4.measureKey, n4.educationLevels, n4.honorific, n4.periodKind, n4.start, n4.end, n4.url, n4.publisher, n4.author, n4.publishedAt, n4.tier, n4.sha256, n4.file, n4.reason, n4.supersededBy]]) AS found3
}
CALL () {
  UNWIND $p6 AS id
  MATCH (n5:Entity {id: id})
  WITH id AS asked, n5 WHERE coalesce(n5.recordedAt, '') <= $knownAt
  WITH asked, n5 ORDER BY asked
  RETURN collect([asked, [n5.id, n5.entityKind, n5.name, n5.nameEn, n5.aliases, n5.recordedAt, n5.retractedAt, n5.symbol, n5.documentType, n5.title, n5.issuedOn, n5.side, n5.level, n5.bodyKind, n5.collective, n5.validFrom, n5.validTo, n5.codes, n5.taskKind, n5.ordinal, n5.dueOn, n5.iri, n5.figureKind, n5.value, n5.upper, n5.unit, n5.amount, n5.quantity, n5.bound, n5.change, n5.outOf, n5.baseline, n5.baselineAsOf, n5.asOf, n5.deadline, n5.measure, n5.measureKey, n5.educationLevels, n5.honorific, n5.periodKind, n5.start, n5.end, n5.url, n5.publisher, n5.author, n5.publishedAt, n5.tier, n5.sha256, n5.file, n5.reason, n5.supersededBy]]) AS found4
}
CALL () {
  UNWIND $p9 AS id
  MATCH (n6:Entity {id: id})
  WITH id AS asked, n6 WHERE coalesce(n6.recordedAt, '') <= $knownAt
  CALL (n6) {
    MATCH (n6)-[r1:ABOUT]->(n7:Topic)
    WHERE r1.certainty IN $p7
    WITH n7, r1 ORDER BY n7.name, n7.id LIMIT $p8
    CALL (r1) {
      MATCH (c0:Claim {id: r1.claim})-[e0:EVIDENCED_BY]->(q0:Passage)<-[:HAS_PASSAGE]-(s0:Source)
      WHERE (e0.retractedAt IS NULL OR NOT c0.retractedAt IS NULL)
      WITH e0, q0, s0
      WITH e0, q0, s0 ORDER BY s0.id, coalesce(e0.start, -1), coalesce(e0.end, -1), coalesce(e0.locator, ''), e0.rule
      RETURN collect([e0.start, e0.end, e0.locator, e0.phrase, e0.rule, e0.confidence, e0.provisions, e0.recordedAt, e0.retractedAt, e0.reason, q0.text, [s0.id, s0.entityKind, s0.name, s0.nameEn, s0.aliases, s0.recordedAt, s0.retractedAt, s0.title, s0.url, s0.publisher, s0.author, s0.publishedAt, s0.tier, s0.sha256, s0.file, s0.reason, s0.supersededBy]]) AS proofs0
    }
    WITH n7, r1, proofs0 ORDER BY n7.name, n7.id
    RETURN collect([[n7.name, n7.id], [r1.claim, r1.certainty, r1.confidence, r1.status, r1.rule, r1.provisions], [n7.id, n7.entityKind, n7.name, n7.nameEn, n7.aliases, n7.recordedAt, n7.retractedAt, n7.iri], proofs0]) AS rows1
  }
  WITH asked, n6, rows1 ORDER BY asked
  RETURN collect([asked, [n6.id, n6.entityKind, n6.name, n6.nameEn, n6.aliases, n6.recordedAt, n6.retractedAt, n6.taskKind, n6.ordinal, n6.dueOn, [rows1, null]]]) AS found5
}
CALL () {
  UNWIND $p10 AS claimId
  WITH claimId
  CALL (claimId) {
    MATCH (c1:Claim {id: claimId})-[e1:EVIDENCED_BY]->(q1:Passage)<-[:HAS_PASSAGE]-(s1:Source)
    WHERE (e1.retractedAt IS NULL OR NOT c1.retractedAt IS NULL)
    WITH e1, q1, s1
    WITH e1, q1, s1 ORDER BY s1.id, coalesce(e1.start, -1), coalesce(e1.end, -1), coalesce(e1.locator, ''), e1.rule
    RETURN collect([e1.start, e1.end, e1.locator, e1.phrase, e1.rule, e1.confidence, e1.provisions, e1.recordedAt, e1.retractedAt, e1.reason, q1.text, [s1.id, s1.entityKind, s1.name, s1.nameEn, s1.aliases, s1.recordedAt, s1.retractedAt, s1.title, s1.url, s1.publisher, s1.author, s1.publishedAt, s1.tier, s1.sha256, s1.file, s1.reason, s1.supersededBy]]) AS proofs1
  }
  WITH claimId, proofs1 ORDER BY claimId
  RETURN collect([claimId, proofs1]) AS proven0
}
RETURN found0, found1, found2, found3, found4, found5, proven0;

// 5 of 8: sources-read
MATCH (s:Source) WHERE s.retractedAt IS NULL
RETURN s.tier AS tier, s.publisher AS publisher, count(s) AS count, min(s.publishedAt) AS first, max(s.publishedAt) AS last
ORDER BY tier, publisher;

// 6 of 8: sources-on
// $ids = ["document:tw/resolution-29/term-xi","cur.stem"]
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:BROADER*0..4]-(n:Entity)
MATCH (n)-[r]-(:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL
WITH DISTINCT id, r.claim AS claimId
MATCH (:Claim {id: claimId})-[e:EVIDENCED_BY]->(:Passage)<-[:HAS_PASSAGE]-(s:Source) WHERE e.retractedAt IS NULL AND s.tier <> 'REFERENCE'
RETURN DISTINCT id AS asked, s.id AS source ORDER BY asked, source;

// 7 of 8: implementing-ways
// $documents = ["document:tw/resolution-29/term-xi"]
// $topics = ["cur.stem"]
// $periods = []
// $certainty = ["VERIFIED","ASSERTED","INFERRED"]
// $carry = false
// $anyRule = true
// $rules = []
CALL () {
  UNWIND $topics AS id
  MATCH (b:Entity {id: id})<-[:BROADER*0..4]-(n:Topic)
  RETURN collect(DISTINCT n.id) AS narrower
}
UNWIND $documents AS documentId
MATCH (d:Entity {id: documentId})
CALL (d) {
  MATCH (d)<-[i:IMPLEMENTS]-(t:Task) WHERE i.certainty IN $certainty AND (i.certainty <> 'INFERRED' OR $anyRule OR i.rule IN $rules)
  RETURN t, [i.claim, i.certainty] AS taskWay
  UNION ALL
  MATCH (d)-[a:ASSIGNS]->(t:Task) WHERE a.certainty IN $certainty AND (a.certainty <> 'INFERRED' OR $anyRule OR a.rule IN $rules)
  RETURN t, [a.claim, a.certainty] AS taskWay
  UNION ALL
  MATCH (d)<-[i:IMPLEMENTS]-(x:Document)-[a:ASSIGNS]->(t:Task) WHERE i.certainty IN $certainty AND (i.certainty <> 'INFERRED' OR $anyRule OR i.rule IN $rules) AND a.certainty IN $certainty AND (a.certainty <> 'INFERRED' OR $anyRule OR a.rule IN $rules)
  RETURN t, [a.claim, a.certainty, i.claim, i.certainty] AS taskWay
  UNION ALL
  MATCH (d)<-[i:IMPLEMENTS]-(:Document)<-[j:IMPLEMENTS]-(x:Document)-[a:ASSIGNS]->(t:Task)
  WHERE i.certainty IN $certainty AND (i.certainty <> 'INFERRED' OR $anyRule OR i.rule IN $rules) AND j.certainty IN $certainty AND (j.certainty <> 'INFERRED' OR $anyRule OR j.rule IN $rules) AND a.certainty IN $certainty AND (a.certainty <> 'INFERRED' OR $anyRule OR a.rule IN $rules)
  RETURN t, [a.claim, a.certainty, j.claim, j.certainty, i.claim, i.certainty] AS taskWay
  UNION ALL
  MATCH (d)<-[i:IMPLEMENTS]-(:Document)<-[j:IMPLEMENTS]-(:Document)<-[k:IMPLEMENTS]-(x:Document)-[a:ASSIGNS]->(t:Task)
  WHERE i.certainty IN $certainty AND (i.certainty <> 'INFERRED' OR $anyRule OR i.rule IN $rules) AND j.certainty IN $certainty AND (j.certainty <> 'INFERRED' OR $anyRule OR j.rule IN $rules) AND k.certainty IN $certainty AND (k.certainty <> 'INFERRED' OR $anyRule OR k.rule IN $rules) AND a.certainty IN $certainty AND (a.certainty <> 'INFERRED' OR $anyRule OR a.rule IN $rules)
  RETURN t, [a.claim, a.certainty, k.claim, k.certainty, j.claim, j.certainty, i.claim, i.certainty] AS taskWay
}
WITH narrower, d, t, taskWay
WHERE size($topics) = 0 OR EXISTS { MATCH (t)-[r:ABOUT]->(n:Topic) WHERE n.id IN narrower AND r.certainty IN $certainty }
WITH d, t, taskWay ORDER BY taskWay[0], size(taskWay)
WITH d, t, collect(taskWay) AS taskWays
CALL (t) {
  WITH 1 AS every WHERE size($topics) = 0
  RETURN null AS topic, [] AS about
  UNION
  MATCH (t)-[r:ABOUT]->(:Topic)-[:BROADER*0..4]->(b:Topic) WHERE b.id IN $topics AND r.certainty IN $certainty AND (r.certainty <> 'INFERRED' OR $anyRule OR r.rule IN $rules)
  RETURN b.id AS topic, [r.claim, r.certainty] AS about
}
CALL (t) {
  WITH 1 AS every WHERE size($periods) = 0
  RETURN null AS period
  UNION
  MATCH (t)-[r:DURING]->(:Period)-[:PART_OF*0..2]->(p:Period) WHERE p.id IN $periods AND r.certainty IN $certainty AND (r.certainty <> 'INFERRED' OR $anyRule OR r.rule IN $rules)
  RETURN p.id AS period
  UNION
  MATCH (t)<-[a:ASSIGNS]-(:Document)-[r:DURING]->(:Period)-[:PART_OF*0..2]->(p:Period)
  WHERE p.id IN $periods AND r.certainty IN $certainty AND (r.certainty <> 'INFERRED' OR $anyRule OR r.rule IN $rules) AND a.certainty IN $certainty AND (a.certainty <> 'INFERRED' OR $anyRule OR a.rule IN $rules)
  RETURN p.id AS period
}
CALL (t) {
  MATCH (t)-[r:APPLIES_IN]->(l:Locality) WHERE r.certainty IN $certainty AND (r.certainty <> 'INFERRED' OR $anyRule OR r.rule IN $rules)
  RETURN l, [r.claim, r.certainty] AS placeWay
  UNION
  MATCH (t)-[r:ASSIGNED_TO]->(:Agency)-[j:HAS_JURISDICTION]->(l:Locality) WHERE r.certainty IN $certainty AND (r.certainty <> 'INFERRED' OR $anyRule OR r.rule IN $rules) AND j.certainty IN $certainty AND (j.certainty <> 'INFERRED' OR $anyRule OR j.rule IN $rules)
  RETURN l, [j.claim, j.certainty, r.claim, r.certainty] AS placeWay
  UNION
  MATCH (t)-[r:SET_BY]->(:Agency)-[j:HAS_JURISDICTION]->(l:Locality) WHERE r.certainty IN $certainty AND (r.certainty <> 'INFERRED' OR $anyRule OR r.rule IN $rules) AND j.certainty IN $certainty AND (j.certainty <> 'INFERRED' OR $anyRule OR j.rule IN $rules)
  RETURN l, [j.claim, j.certainty, r.claim, r.certainty] AS placeWay
  UNION
  MATCH (t)<-[a:ASSIGNS]-(:Document)-[r:ISSUED_BY]->(:Agency)-[j:HAS_JURISDICTION]->(l:Locality)
  WHERE a.certainty IN $certainty AND (a.certainty <> 'INFERRED' OR $anyRule OR a.rule IN $rules) AND r.certainty IN $certainty AND (r.certainty <> 'INFERRED' OR $anyRule OR r.rule IN $rules) AND j.certainty IN $certainty AND (j.certainty <> 'INFERRED' OR $anyRule OR j.rule IN $rules)
  RETURN l, [j.claim, j.certainty, r.claim, r.certainty, a.claim, a.certainty] AS placeWay
}
WITH l, collect([d.id, topic, period, t.id, taskWays, about, placeWay]) AS ways
CALL (l) {
  MATCH (l)-[r:PART_OF]->(w:Locality) WHERE $carry AND r.certainty IN ['ASSERTED', 'VERIFIED']
  WITH r, w ORDER BY w.id, r.claim
  RETURN collect([r.claim, w.id, w.name, w.validFrom, w.validTo]) AS wholes
}
RETURN l.id AS locality, l.name AS name, l.validFrom AS validFrom, l.validTo AS validTo, ways, wholes ORDER BY locality;

// 8 of 8: documents-under
// $document = "document:tw/resolution-29/term-xi"
MATCH (d:Entity {id: $document})
CALL (d) {
  MATCH (d)<-[i:IMPLEMENTS]-(x:Document) WHERE i.retractedAt IS NULL RETURN x
  UNION
  MATCH (d)<-[i:IMPLEMENTS]-(:Document)<-[j:IMPLEMENTS]-(x:Document) WHERE i.retractedAt IS NULL AND j.retractedAt IS NULL RETURN x
  UNION
  MATCH (d)<-[i:IMPLEMENTS]-(:Document)<-[j:IMPLEMENTS]-(:Document)<-[k:IMPLEMENTS]-(x:Document)
  WHERE i.retractedAt IS NULL AND j.retractedAt IS NULL AND k.retractedAt IS NULL RETURN x
}
RETURN count(DISTINCT x) AS documents;
