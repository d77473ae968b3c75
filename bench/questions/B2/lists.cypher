// As limit.cypher, with rows as lists.
MATCH (p:Entity {id: $id}) WHERE p:Locality
CALL (p) {
  MATCH (p)<-[r:PART_OF]-(c) WHERE r.certainty <> 'INFERRED'
  WITH c ORDER BY c.name, c.id
  RETURN collect(c) AS parts
}
RETURN p.id, p.name, size(parts), [c IN parts[0..20] | [c.id, c.name]]
