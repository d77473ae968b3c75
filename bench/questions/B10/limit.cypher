// How many places carry tasks of a resolution out, by province and by how far they have come.
MATCH (d:Entity {id: $id}) WHERE d:Document
MATCH (d)-[a:ASSIGNS]->(t) WHERE a.certainty <> 'INFERRED'
MATCH (t)-[r:APPLIES_IN]->(l) WHERE r.certainty <> 'INFERRED'
WITH DISTINCT l, r.status AS status
MATCH (l)-[q:PART_OF]->(p) WHERE q.certainty <> 'INFERRED'
WITH p, status, count(l) AS count
WITH p.id AS province, p.name AS name, status, count ORDER BY name, province, status
RETURN collect({province: province, name: name, status: status, count: count}) AS rows
