// The tasks of a place with what the edge says of them, the first 20 by name.
MATCH (l:Entity {id: $id}) WHERE l:Locality
CALL (l) {
  MATCH (l)<-[r:APPLIES_IN]-(t:Task) WHERE r.certainty <> 'INFERRED'
  WITH r, t ORDER BY t.name, t.id LIMIT 20
  RETURN collect({status: r.status, confidence: r.confidence, id: t.id, name: t.name, kind: t.taskKind}) AS tasks
}
RETURN l.id AS id, l.name AS name, tasks
