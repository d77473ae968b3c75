// Much to decode and to write: a hundred documents, ten tasks each, ten places each.
MATCH (d:Document) WHERE d.name IS NOT NULL AND d.id IS NOT NULL AND d.retractedAt IS NULL
WITH d ORDER BY d.name, d.id LIMIT 100
CALL (d) {
  MATCH (d)-[r:ASSIGNS]->(t) WHERE r.certainty <> 'INFERRED'
  WITH t ORDER BY t.name, t.id LIMIT 10
  CALL (t) {
    MATCH (t)-[r:APPLIES_IN]->(l) WHERE r.certainty <> 'INFERRED'
    WITH r, l ORDER BY l.name, l.id LIMIT 10
    RETURN collect({status: r.status, id: l.id, name: l.name, level: l.level}) AS appliesIn
  }
  WITH t, appliesIn ORDER BY t.name, t.id
  RETURN collect({id: t.id, name: t.name, kind: t.taskKind, appliesIn: appliesIn}) AS assigns
}
RETURN d.id AS id, d.name AS name, d.issuedOn AS issuedOn, assigns ORDER BY name, id
