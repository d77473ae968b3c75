// How many places carry out tasks of a document on a topic.
// Which task of which document counts (the design says when a place carries a task of a document out): assigned by it, carrying it out, or
// assigned by a document that carries it out in one to three steps. A rank of 0 is verified, of 1 asserted; a way is as sure as its weakest step.
CALL () {
  MATCH (:Name {key: $topic})-[:NAMES]->(:Topic)<-[:BROADER*0..4]-(n) RETURN collect(DISTINCT n) AS topics
}
MATCH (:Name {key: $document})-[:NAMES]->(d:Document) WHERE d.retractedAt IS NULL
CALL (d) {
  MATCH (d)-[a:ASSIGNS]->(t) WHERE a.certainty <> 'INFERRED' RETURN t
  UNION
  MATCH (d)<-[i:IMPLEMENTS]-(t:Task) WHERE i.certainty <> 'INFERRED' RETURN t
  UNION
  MATCH (d)<-[i:IMPLEMENTS]-(:Document)-[a:ASSIGNS]->(t) WHERE i.certainty <> 'INFERRED' AND a.certainty <> 'INFERRED' RETURN t
  UNION
  MATCH (d)<-[i:IMPLEMENTS]-(:Document)<-[j:IMPLEMENTS]-(:Document)-[a:ASSIGNS]->(t)
  WHERE i.certainty <> 'INFERRED' AND j.certainty <> 'INFERRED' AND a.certainty <> 'INFERRED' RETURN t
  UNION
  MATCH (d)<-[i:IMPLEMENTS]-(:Document)<-[j:IMPLEMENTS]-(:Document)<-[k:IMPLEMENTS]-(:Document)-[a:ASSIGNS]->(t)
  WHERE i.certainty <> 'INFERRED' AND j.certainty <> 'INFERRED' AND k.certainty <> 'INFERRED' AND a.certainty <> 'INFERRED' RETURN t
}
WITH DISTINCT topics, t WHERE EXISTS { MATCH (t)-[b:ABOUT]->(n) WHERE n IN topics AND b.certainty <> 'INFERRED' }
CALL (t) {
  MATCH (t)-[r:APPLIES_IN]->(l) WHERE r.certainty <> 'INFERRED' RETURN l
  UNION ALL
  MATCH (t)-[r:ASSIGNED_TO|SET_BY]->()-[j:HAS_JURISDICTION]->(l) WHERE r.certainty <> 'INFERRED' AND j.certainty <> 'INFERRED' RETURN l
  UNION ALL
  MATCH (t)<-[a:ASSIGNS]-()-[r:ISSUED_BY]->()-[j:HAS_JURISDICTION]->(l)
  WHERE a.certainty <> 'INFERRED' AND r.certainty <> 'INFERRED' AND j.certainty <> 'INFERRED' RETURN l
}
RETURN count(DISTINCT l) AS total
