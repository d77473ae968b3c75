// 1 of 6: things-by-key
// $keys = ["binh duong","bình dương","nq 29","nq29","stem","tinh binh duong","tỉnh bình dương"]
UNWIND $keys AS key
CALL (key) {
  MATCH (k:Name {key: key})-[:NAMES]->(e:Entity) WHERE e.retractedAt IS NULL AND e.mergedInto IS NULL RETURN e
  UNION
  MATCH (e:Entity {id: key}) WHERE e.retractedAt IS NULL AND e.mergedInto IS NULL RETURN e
}
CALL (e) { MATCH (e)-[r]-(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL RETURN count(o) AS degree }
RETURN key, e.id AS id, e.entityKind AS kind, e.name AS name, e.issuedOn AS issuedOn, e.validFrom AS validFrom, e.validTo AS validTo,
  degree ORDER BY key, id;

// 2 of 6: sources-on
// $ids = ["document:tw/resolution-29/term-xi","document:tw/resolution-29/term-xiii","cur.stem","locality:74-tinh-binh-duong"]
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:BROADER*0..4]-(n:Entity)
MATCH (n)-[r]-(:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL
WITH DISTINCT id, r.claim AS claimId
MATCH (:Claim {id: claimId})-[e:EVIDENCED_BY]->(:Passage)<-[:HAS_PASSAGE]-(s:Source) WHERE e.retractedAt IS NULL AND s.tier <> 'REFERENCE'
RETURN DISTINCT id AS asked, s.id AS source ORDER BY asked, source;

// 3 of 6: sources-read
MATCH (s:Source) WHERE s.retractedAt IS NULL
RETURN s.tier AS tier, s.publisher AS publisher, count(s) AS count, min(s.publishedAt) AS first, max(s.publishedAt) AS last
ORDER BY tier, publisher;

// 4 of 6: sources-on
// $ids = ["document:tw/resolution-29/term-xi","cur.stem","locality:74-tinh-binh-duong"]
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:BROADER*0..4]-(n:Entity)
MATCH (n)-[r]-(:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL
WITH DISTINCT id, r.claim AS claimId
MATCH (:Claim {id: claimId})-[e:EVIDENCED_BY]->(:Passage)<-[:HAS_PASSAGE]-(s:Source) WHERE e.retractedAt IS NULL AND s.tier <> 'REFERENCE'
RETURN DISTINCT id AS asked, s.id AS source ORDER BY asked, source;

// 5 of 6: implementing-ways
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

// 6 of 6: documents-under
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
