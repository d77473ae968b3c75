// 1 of 2: figures-that-differ+documents-that-differ
// $about = null
// $measure = null
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
RETURN figures, documents;

// 2 of 2: planned-coverage
// $ids = []
// $topics = []
// $localities = []
// $periods = []
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
  CALL () {
    CALL () {
        UNWIND $topics AS id
        MATCH (:Entity {id: id})<-[:BROADER*0..4]-(:Topic)<-[r:ABOUT]-(t:Task) WHERE r.retractedAt IS NULL RETURN DISTINCT t
        UNION
        UNWIND $localities AS id
        MATCH (:Entity {id: id})<-[r:APPLIES_IN]-(t:Task) WHERE r.retractedAt IS NULL AND size($topics) = 0 RETURN DISTINCT t
        UNION
        UNWIND $periods AS id
        MATCH (:Entity {id: id})<-[r:DURING]-(t:Task) WHERE r.retractedAt IS NULL AND size($topics) = 0 AND size($localities) = 0 RETURN DISTINCT t
        UNION
        UNWIND CASE WHEN size($topics) = 0 AND size($localities) = 0 AND size($periods) = 0 THEN [true] ELSE [] END AS every
        MATCH (t:Task) WHERE t.retractedAt IS NULL RETURN DISTINCT t
    }
    WITH DISTINCT t
    WHERE (size($localities) = 0 OR EXISTS { MATCH (t)-[r:APPLIES_IN]->(l:Locality) WHERE r.retractedAt IS NULL AND l.id IN $localities })
      AND (size($periods) = 0 OR EXISTS { MATCH (t)-[r:DURING]->(p:Period) WHERE r.retractedAt IS NULL AND p.id IN $periods })
    CALL (t) {
        MATCH (t)<-[r:ASSIGNS]-(d:Document) WHERE r.retractedAt IS NULL RETURN 'DOCUMENT' AS kind, d.id AS found
        UNION
        MATCH (t)-[r:IMPLEMENTS]->(d:Document) WHERE r.retractedAt IS NULL RETURN 'DOCUMENT' AS kind, d.id AS found
        UNION
        MATCH (t)-[r:APPLIES_IN]->(l:Locality) WHERE r.retractedAt IS NULL RETURN 'LOCALITY' AS kind, l.id AS found
    }
    RETURN kind, count(DISTINCT found) AS found ORDER BY kind
  }
  RETURN collect([kind, found]) AS found
}
RETURN read, spoken, coalesce([x IN found WHERE x[0] = 'DOCUMENT' | x[1]][0], 0) AS documents, coalesce([x IN found WHERE x[0] = 'LOCALITY' | x[1]][0], 0) AS localities;
