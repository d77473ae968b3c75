// How many places carry tasks of a resolution out, by the unit around them and by how far they have come: the first hundred groups by name, and how
// many there are. A place in no unit is in the group of none. Each place's unit is read once.
MATCH (d:Entity {id: $id}) WHERE d:Document
MATCH (d)-[a:ASSIGNS]->(t) WHERE a.certainty <> 'INFERRED'
MATCH (t)-[r:APPLIES_IN]->(l) WHERE r.certainty <> 'INFERRED'
WITH DISTINCT coalesce(r.status, '') AS status, l
WITH l, collect(status) AS statuses
OPTIONAL MATCH (l)-[q:PART_OF]->(p) WHERE q.certainty <> 'INFERRED'
WITH p, collect(statuses) AS all
UNWIND all AS statuses
UNWIND statuses AS status
WITH p, status, count(*) AS count
WITH p.id AS province, p.name AS name, status, count ORDER BY coalesce(name, ''), coalesce(province, ''), status
WITH collect({province: province, name: name, status: CASE status WHEN '' THEN null ELSE status END, count: count}) AS rows
RETURN size(rows) AS total, rows[0..100] AS rows
