// Recorded time: since when each fact, piece of evidence and edge stands, and which source names which entity. Of a store that was written before,
// everything counts as known since its claims were recorded; what each source said of an entity was not kept, so it is not known apart.
CREATE INDEX origin_id IF NOT EXISTS FOR (n:Origin) ON (n.id);
MATCH (c:Claim) WHERE c.since IS NULL SET c.since = c.recordedAt;
MATCH (c:Claim)-[e:EVIDENCED_BY]->(:Passage) WHERE e.recordedAt IS NULL
SET e.recordedAt = c.recordedAt, e.certainty = c.certainty, e.status = c.status,
  e.claimRule = CASE WHEN c.rule = e.rule THEN null ELSE c.rule END,
  e.claimConfidence = CASE WHEN c.confidence = e.confidence THEN null ELSE c.confidence END;
MATCH (:Entity)-[r]->(:Entity) WHERE r.claim IS NOT NULL AND r.recordedAt IS NULL
MATCH (c:Claim {id: r.claim}) SET r.recordedAt = c.since;
MATCH (s:Source)-[:HAS_PASSAGE]->(:Passage)<-[:EVIDENCED_BY]-(c:Claim)
UNWIND [c.subject, c.object] AS id
WITH s, id, min(c.recordedAt) AS recordedAt WHERE id IS NOT NULL AND id <> s.id
MATCH (n:Entity {id: id}) WHERE NOT EXISTS { MATCH (n)<-[:MENTIONS]-(x:Entity) WHERE x.id = s.id }
CREATE (n)<-[:MENTIONS {recordedAt: recordedAt}]-(s);
