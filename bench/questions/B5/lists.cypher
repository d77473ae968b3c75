// As limit.cypher, with rows as lists.
CALL () {
  MATCH (:Name {key: $topic})-[:NAMES]->(:Topic)<-[:BROADER*0..4]-(n) RETURN collect(DISTINCT n) AS topics
}
MATCH (:Name {key: $document})-[:NAMES]->(d:Document) WHERE d.retractedAt IS NULL
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
WITH topics, t, min(rank) AS rank
WHERE EXISTS { MATCH (t)-[b:ABOUT]->(n) WHERE n IN topics AND b.certainty <> 'INFERRED' }
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
WITH l, t, min(sure) AS sure
WITH l, min(sure) AS rank, collect([sure, t]) AS ts
WITH collect([rank, l, ts]) AS ls
WITH size(ls) AS total, ls
UNWIND ls AS e
WITH total, e[0] AS rank, e[1] AS l, e[2] AS ts ORDER BY rank, l.name, l.id LIMIT 20
CALL (ts) {
  UNWIND ts AS e
  WITH e[0] AS sure, e[1] AS t ORDER BY sure, t.id LIMIT 5
  CALL (t) {
    MATCH (t)-[b:ABOUT]->(p:Topic) WHERE b.certainty <> 'INFERRED'
    WITH p ORDER BY p.name, p.id LIMIT 20
    RETURN collect(p.name) AS topics
  }
  WITH sure, t, topics ORDER BY sure, t.id
  RETURN collect([t.id, t.name, topics]) AS tasks
}
RETURN total, rank, l.id AS id, l.name AS name, l.level AS level, size(ts) AS count, tasks ORDER BY rank, name, id
