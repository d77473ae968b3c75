// As limit.cypher, with rows as lists.
MATCH (d:Entity {id: $id}) WHERE d:Document
MATCH (d)-[:ASSIGNS]->(t)
WITH d, t ORDER BY t.name, t.id LIMIT 10
CALL (t) {
  MATCH (t)-[:APPLIES_IN]->(l)
  WITH l ORDER BY l.name, l.id LIMIT 5
  CALL (l) {
    MATCH (l)<-[:APPLIES_IN]-(p:Program)
    WITH p ORDER BY p.name, p.id LIMIT 3
    CALL (p) {
      MATCH (p)-[:MEASURED_BY]->(i)
      WITH i ORDER BY i.name, i.id LIMIT 3
      RETURN collect([i.id, i.name, i.value, i.unit]) AS indicators
    }
    WITH p, indicators ORDER BY p.name, p.id
    RETURN collect([p.id, p.name, indicators]) AS programs
  }
  WITH l, programs ORDER BY l.name, l.id
  RETURN collect([l.id, l.name, programs]) AS appliesIn
}
RETURN d.id, t.id AS id, t.name AS name, appliesIn ORDER BY name, id
