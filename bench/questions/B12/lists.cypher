// As limit.cypher, with rows as lists.
MATCH (d:Document) WHERE d.name IS NOT NULL AND d.id IS NOT NULL AND d.retractedAt IS NULL
WITH d ORDER BY d.name, d.id LIMIT 100
CALL (d) {
  MATCH (d)-[r:ASSIGNS]->(t) WHERE r.certainty <> 'INFERRED'
  WITH t ORDER BY t.name, t.id LIMIT 10
  CALL (t) {
    MATCH (t)-[r:APPLIES_IN]->(l) WHERE r.certainty <> 'INFERRED'
    WITH r, l ORDER BY l.name, l.id LIMIT 10
    RETURN collect([r.status, l.id, l.name, l.level]) AS appliesIn
  }
  WITH t, appliesIn ORDER BY t.name, t.id
  RETURN collect([t.id, t.name, t.taskKind, appliesIn]) AS assigns
}
RETURN d.id AS id, d.name AS name, d.issuedOn AS issuedOn, assigns ORDER BY name, id
