// As limit.cypher, with rows as lists.
MATCH (l:Entity {id: $id}) WHERE l:Locality
CALL (l) {
  MATCH (l)<-[r:APPLIES_IN]-(t:Task) WHERE r.certainty <> 'INFERRED'
  WITH r, t ORDER BY t.name, t.id LIMIT 20
  RETURN collect([r.status, r.confidence, t.id, t.name, t.taskKind]) AS tasks
}
RETURN l.id, l.name, tasks
