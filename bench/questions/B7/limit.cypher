// Four levels below a document, each sorted and cut before the next is looked at.
MATCH (d:Entity {id: $id}) WHERE d:Document
CALL (d) {
  MATCH (d)-[r:ASSIGNS]->(t) WHERE r.certainty <> 'INFERRED'
  WITH t ORDER BY t.name, t.id LIMIT 10
  CALL (t) {
    MATCH (t)-[r:APPLIES_IN]->(l) WHERE r.certainty <> 'INFERRED'
    WITH l ORDER BY l.name, l.id LIMIT 5
    CALL (l) {
      MATCH (l)<-[r:APPLIES_IN]-(p:Program) WHERE r.certainty <> 'INFERRED'
      WITH p ORDER BY p.name, p.id LIMIT 3
      CALL (p) {
        MATCH (p)-[r:MEASURED_BY]->(i) WHERE r.certainty <> 'INFERRED'
        WITH i ORDER BY i.name, i.id LIMIT 3
        RETURN collect(i {.id, .name, .value, .unit}) AS indicators
      }
      WITH p, indicators ORDER BY p.name, p.id
      RETURN collect({id: p.id, name: p.name, indicators: indicators}) AS programs
    }
    WITH l, programs ORDER BY l.name, l.id
    RETURN collect({id: l.id, name: l.name, programs: programs}) AS appliesIn
  }
  WITH t, appliesIn ORDER BY t.name, t.id
  RETURN collect({id: t.id, name: t.name, appliesIn: appliesIn}) AS assigns
}
RETURN d.id AS id, assigns
