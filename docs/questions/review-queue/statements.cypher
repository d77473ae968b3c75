// 1 of 2: judgements+open-mentions+doubtful-claims+figures-that-differ+documents-that-differ+namesakes
// $limit = 2000
// $below = 0.75
// $about = null
// $measure = null
CALL () {
  MATCH (j:Judgement) WITH j.id AS id, properties(j) AS properties ORDER BY j.sequence, id
  RETURN collect([id, properties]) AS judgements
}
CALL () {
  MATCH (m:OpenMention)
  CALL (m) {
      OPTIONAL MATCH (p:Passage {id: m.passage})
      RETURN max(p.text) AS quote
  }
  CALL (m) {
      OPTIONAL MATCH (c:Claim)-[:EVIDENCED_BY]->(:Passage {id: m.passage})
      RETURN count(DISTINCT c) AS facts
  }
  WITH m.id AS id, properties(m) AS properties, quote, facts ORDER BY facts DESC, id LIMIT $limit
  RETURN collect([id, properties, quote, facts]) AS mentions
}
CALL () {
  MATCH (c:Claim)
  WHERE c.confidence < $below AND c.certainty IN ['ASSERTED', 'INFERRED'] AND c.retractedAt IS NULL AND c.seenAs IS NULL AND c.judgement IS NULL
  CALL (c) {
      MATCH (s:Entity {id: c.subject})-[r]-(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL AND s.entityKind <> 'SOURCE'
      RETURN count(o) AS facts
  }
  WITH c.id AS id, c.subject AS subject, c.predicate AS predicate, c.object AS object, c.value AS value, c.confidence AS confidence,
    c.rule AS rule, facts ORDER BY facts DESC, id LIMIT $limit
  RETURN collect([id, subject, predicate, object, value, confidence, rule, facts]) AS doubtful
}
CALL () {
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
  WITH subject, measureKey, period, figureKind, id AS indicator, f.measure AS measure, f.value AS value, f.upper AS upper, f.unit AS unit,
    f.amount AS amount, f.bound AS bound, c.id AS claim, c.certainty AS certainty, sources
    ORDER BY subject, measureKey, period, figureKind, indicator, claim
  RETURN collect([subject, measureKey, period, figureKind, indicator, measure, value, upper, unit, amount, bound, claim, certainty, sources]) AS figures
}
CALL () {
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
  WITH subject, predicate, coalesce(c.object, c.value) AS said, c.object AS object, id AS claim, c.certainty AS certainty, sources
    ORDER BY subject, predicate, claim
  RETURN collect([subject, predicate, said, object, claim, certainty, sources]) AS documents
}
CALL () {
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
  CALL (n) { MATCH (n)-[r]-(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL RETURN count(o) AS facts }
  WITH kind, name, n, facts ORDER BY n.id
  WITH kind, name, collect([n.id, n.issuedOn, facts]) AS members
  WITH kind, name, members ORDER BY kind, name
  RETURN collect([kind, name, members]) AS namesakes
}
RETURN judgements, mentions, doubtful, figures, documents, namesakes;

// 2 of 2: planned-look-up
// $knownAt = "9999-12-31T23:59:59.999Z"
// $p0 = a list of 18
// $p1 = a list of 10
CALL () {
  UNWIND $p0 AS id
  MATCH (n0:Entity {id: id})
  WITH id AS asked, n0 WHERE coalesce(n0.recordedAt, '') <= $knownAt
  WITH asked, n0 ORDER BY asked
  RETURN collect([asked, [n0.entityKind, n0.id, n0.name]]) AS found0
}
CALL () {
  UNWIND $p1 AS claimId
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
RETURN found0, proven0;
