// The communes of a province, the first 20 by name, and how many there are. Only places are part of a place, so that no label is looked at.
MATCH (p:Entity {id: $id}) WHERE p:Locality
CALL (p) {
  MATCH (p)<-[r:PART_OF]-(c) WHERE r.certainty <> 'INFERRED'
  WITH c ORDER BY c.name, c.id
  RETURN collect(c) AS parts
}
RETURN p.id AS id, p.name AS name, {total: size(parts), rows: [c IN parts[0..20] | c {.id, .name}]} AS parts
