// As limit.cypher, with rows as lists.
MATCH (l:Locality) WHERE l.name IS NOT NULL AND l.id IS NOT NULL AND l.retractedAt IS NULL
WITH l ORDER BY l.name, l.id LIMIT 100
CALL (l) {
  MATCH (l)<-[r:APPLIES_IN]-(t:Task) WHERE r.certainty <> 'INFERRED'
  WITH r, t ORDER BY t.name, t.id LIMIT 10
  CALL (t) {
    MATCH (t)-[b:ABOUT]->(p:Topic) WHERE b.certainty <> 'INFERRED'
    WITH p ORDER BY p.name, p.id LIMIT 5
    RETURN collect([p.id, p.name]) AS topics
  }
  WITH r, t, topics ORDER BY t.name, t.id
  RETURN collect([r.status, t.id, t.name, topics]) AS tasks
}
RETURN l.id AS id, l.name AS name, tasks ORDER BY name, id
