// The places that carry out tasks of a document on one of the topics, with the ids of the tasks.
MATCH (d:Entity {id: $document})
CALL (d) {
  RETURN d AS x, 0 AS far
  UNION ALL
  MATCH (d)<-[i:IMPLEMENTS]-(x:Document) WHERE i.certainty <> 'INFERRED'
  RETURN x, CASE i.certainty WHEN 'VERIFIED' THEN 0 ELSE 1 END AS far
  UNION ALL
  MATCH (d)<-[i:IMPLEMENTS]-(:Document)<-[j:IMPLEMENTS]-(x:Document) WHERE i.certainty <> 'INFERRED' AND j.certainty <> 'INFERRED'
  RETURN x, CASE WHEN i.certainty = 'VERIFIED' AND j.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS far
  UNION ALL
  MATCH (d)<-[i:IMPLEMENTS]-(:Document)<-[j:IMPLEMENTS]-(:Document)<-[k:IMPLEMENTS]-(x:Document)
  WHERE i.certainty <> 'INFERRED' AND j.certainty <> 'INFERRED' AND k.certainty <> 'INFERRED'
  RETURN x, CASE WHEN i.certainty = 'VERIFIED' AND j.certainty = 'VERIFIED' AND k.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS far
}
CALL (d, x, far) {
  MATCH (x)-[a:ASSIGNS]->(t) WHERE a.certainty <> 'INFERRED'
  RETURN t, CASE WHEN far = 0 AND a.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS rank
  UNION ALL
  WITH d, x WHERE x = d
  MATCH (d)<-[i:IMPLEMENTS]-(t:Task) WHERE i.certainty <> 'INFERRED'
  RETURN t, CASE i.certainty WHEN 'VERIFIED' THEN 0 ELSE 1 END AS rank
}
WITH t, min(rank) AS rank
WHERE EXISTS { MATCH (t)-[b:ABOUT]->(n) WHERE n.id IN $topics AND b.certainty <> 'INFERRED' }
CALL (t, rank) {
  MATCH (t)-[r:APPLIES_IN]->(l) WHERE r.certainty <> 'INFERRED'
  RETURN l, CASE WHEN rank = 0 AND r.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS sure
  UNION ALL
  MATCH (t)-[r:ASSIGNED_TO|SET_BY]->()-[j:HAS_JURISDICTION]->(l) WHERE r.certainty <> 'INFERRED' AND j.certainty <> 'INFERRED'
  RETURN l, CASE WHEN rank = 0 AND r.certainty = 'VERIFIED' AND j.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS sure
  UNION ALL
  MATCH (t)<-[a:ASSIGNS]-()-[r:ISSUED_BY]->()-[j:HAS_JURISDICTION]->(l)
  WHERE a.certainty <> 'INFERRED' AND r.certainty <> 'INFERRED' AND j.certainty <> 'INFERRED'
  RETURN l, CASE WHEN rank = 0 AND a.certainty = 'VERIFIED' AND r.certainty = 'VERIFIED' AND j.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS sure
}
WITH l, t, min(sure) AS sure ORDER BY sure, t.id
WITH l, min(sure) AS rank, collect(t.id) AS tasks
RETURN l.id AS id, l.name AS name, l.level AS level, tasks ORDER BY rank, name, id
