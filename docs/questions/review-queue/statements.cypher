// 1 of 9: judgements
MATCH (j:Judgement) RETURN j.id AS id, properties(j) AS properties ORDER BY j.sequence, id;

// 2 of 9: open-mentions
// $limit = 2000
MATCH (m:OpenMention)
CALL (m) {
    OPTIONAL MATCH (p:Passage {id: m.passage})
    RETURN max(p.text) AS quote
}
CALL (m) {
    OPTIONAL MATCH (c:Claim)-[:EVIDENCED_BY]->(:Passage {id: m.passage})
    RETURN count(DISTINCT c) AS facts
}
RETURN m.id AS id, properties(m) AS properties, quote, facts ORDER BY facts DESC, id LIMIT $limit;

// 3 of 9: doubtful-claims
// $below = 0.75
// $limit = 2000
MATCH (c:Claim)
WHERE c.confidence < $below AND c.certainty IN ['ASSERTED', 'INFERRED'] AND c.retractedAt IS NULL AND c.seenAs IS NULL AND c.judgement IS NULL
CALL (c) {
    MATCH (s:Entity {id: c.subject})-[r]-(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL AND s.entityKind <> 'SOURCE'
    RETURN count(o) AS facts
}
RETURN c.id AS id, c.subject AS subject, c.predicate AS predicate, c.object AS object, c.value AS value, c.confidence AS confidence,
  c.rule AS rule, facts ORDER BY facts DESC, id LIMIT $limit;

// 4 of 9: figures-that-differ
// $about = null
// $measure = null
MATCH (i:Indicator)-[:MEASURED_FOR]->(w:Entity)
WHERE i.measureKey IS NOT NULL AND i.amount IS NOT NULL AND coalesce(i.deadline, i.asOf) IS NOT NULL
  AND ($about IS NULL OR w.id = $about) AND ($measure IS NULL OR i.measureKey = $measure)
WITH w.id AS subject, i.measureKey AS measureKey, coalesce(i.deadline, i.asOf) AS period, coalesce(i.figureKind, 'RESULT') AS figureKind,
  i.id AS id, i.amount AS amount ORDER BY id
WITH subject, measureKey, period, figureKind, collect(id) AS ids, count(DISTINCT amount) AS amounts
WHERE amounts > 1
UNWIND ids AS id
MATCH (f:Entity {id: id})
MATCH (c:Claim {subject: id})
WHERE c.predicate = 'value' AND c.retractedAt IS NULL AND c.seenAs IS NULL AND c.certainty <> 'REJECTED'
CALL (c) {
    MATCH (c)-[e:EVIDENCED_BY]->(:Passage)<-[:HAS_PASSAGE]-(s:Source) WHERE e.retractedAt IS NULL
    WITH DISTINCT s.id AS source, s.tier AS tier ORDER BY source
    RETURN collect([source, tier]) AS sources
}
RETURN subject, measureKey, period, figureKind, id AS indicator, f.measure AS measure, f.value AS value, f.upper AS upper, f.unit AS unit,
  f.amount AS amount, f.bound AS bound, c.id AS claim, c.certainty AS certainty, sources
  ORDER BY subject, measureKey, period, figureKind, indicator, claim;

// 5 of 9: documents-that-differ
// $about = null
MATCH (d:Document) WHERE $about IS NULL OR d.id = $about
MATCH (c:Claim {subject: d.id})
WHERE c.predicate IN ['issuedOn', 'ISSUED_BY'] AND c.retractedAt IS NULL AND c.seenAs IS NULL AND c.certainty IN ['ASSERTED', 'VERIFIED']
WITH d.id AS subject, c.predicate AS predicate, c.id AS id ORDER BY id
WITH subject, predicate, collect(id) AS ids
WHERE size(ids) > 1
UNWIND ids AS id
MATCH (c:Claim {id: id})
CALL (c) {
    MATCH (c)-[e:EVIDENCED_BY]->(:Passage)<-[:HAS_PASSAGE]-(s:Source) WHERE e.retractedAt IS NULL
    WITH DISTINCT s.id AS source, s.tier AS tier ORDER BY source
    RETURN collect([source, tier]) AS sources
}
RETURN subject, predicate, coalesce(c.object, c.value) AS said, c.object AS object, id AS claim, c.certainty AS certainty, sources
  ORDER BY subject, predicate, claim;

// 6 of 9: namesakes
// $limit = 2000
CALL () {
    MATCH (n:Document) RETURN n, coalesce(n.symbol, n.name) AS name
    UNION ALL
    MATCH (n:Program)<-[:NAMES]-(k:Name) RETURN n, k.key AS name
    UNION ALL
    MATCH (n:Person)<-[:NAMES]-(k:Name) RETURN n, k.key AS name
    UNION ALL
    MATCH (n:Agency) WHERE NOT coalesce(n.collective, false) RETURN n, n.name AS name
}
WITH n.entityKind AS kind, name, n WHERE n.retractedAt IS NULL
WITH kind, name, n ORDER BY n.id
WITH kind, name, collect(n.id) AS ids, collect(coalesce('name 3' IN n.ranks, false)) AS listed
WHERE size(ids) > 1 AND any(each IN listed WHERE NOT each)
WITH kind, name, ids ORDER BY kind, name LIMIT $limit
UNWIND ids AS id
MATCH (n:Entity {id: id})
CALL (n) { OPTIONAL MATCH (n)-[r]-(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL RETURN count(o) AS facts }
WITH kind, name, n, facts ORDER BY n.id
WITH kind, name, collect([n.id, n.issuedOn, facts]) AS members
RETURN kind, name, members ORDER BY kind, name;

// 7 of 9: entities-by-id
// $ids = a list of 17
UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN n.id AS id, properties(n) AS properties ORDER BY id;

// 8 of 9: proof-of-claims
// $ids = a list of 10
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

// 9 of 9: planned-look-up
// $knownAt = "9999-12-31T23:59:59.999Z"
// $p0 = ["source:85545c6abf4efb14","source:9c1422a05718a619","source:2c12b8062080daad"]
CALL () {
  UNWIND $p0 AS id
  MATCH (n0:Entity {id: id})
  WITH id AS asked, n0 WHERE coalesce(n0.recordedAt, '') <= $knownAt
  WITH asked, n0 ORDER BY asked
  RETURN collect([asked, [n0.id, n0.name, n0.publisher, n0.publishedAt]]) AS found0
}
RETURN found0;
