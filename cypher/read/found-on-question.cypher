// The documents and localities of the tasks that a question without a document is about; every part that is given must agree, none takes all tasks.
// @access read
// @param topics: string[]
// @param localities: string[]
// @param periods: string[]
// @returns kind: string
// @returns found: number
CALL () {
  UNWIND $topics AS id
  MATCH (:Entity {id: id})<-[:BROADER*0..4]-(:Topic)<-[r:ABOUT]-(t:Task) WHERE r.retractedAt IS NULL RETURN DISTINCT t
  UNION
  UNWIND $localities AS id
  MATCH (:Entity {id: id})<-[r:APPLIES_IN]-(t:Task) WHERE r.retractedAt IS NULL AND size($topics) = 0 RETURN DISTINCT t
  UNION
  UNWIND $periods AS id
  MATCH (:Entity {id: id})<-[r:DURING]-(t:Task) WHERE r.retractedAt IS NULL AND size($topics) = 0 AND size($localities) = 0 RETURN DISTINCT t
  UNION
  UNWIND CASE WHEN size($topics) = 0 AND size($localities) = 0 AND size($periods) = 0 THEN [true] ELSE [] END AS every
  MATCH (t:Task) WHERE t.retractedAt IS NULL RETURN DISTINCT t
}
WITH DISTINCT t
WHERE (size($localities) = 0 OR EXISTS { MATCH (t)-[r:APPLIES_IN]->(l:Locality) WHERE r.retractedAt IS NULL AND l.id IN $localities })
  AND (size($periods) = 0 OR EXISTS { MATCH (t)-[r:DURING]->(p:Period) WHERE r.retractedAt IS NULL AND p.id IN $periods })
CALL (t) {
  MATCH (t)<-[r:ASSIGNS]-(d:Document) WHERE r.retractedAt IS NULL RETURN 'DOCUMENT' AS kind, d.id AS found
  UNION
  MATCH (t)-[r:IMPLEMENTS]->(d:Document) WHERE r.retractedAt IS NULL RETURN 'DOCUMENT' AS kind, d.id AS found
  UNION
  MATCH (t)-[r:APPLIES_IN]->(l:Locality) WHERE r.retractedAt IS NULL RETURN 'LOCALITY' AS kind, l.id AS found
}
RETURN kind, count(DISTINCT found) AS found ORDER BY kind
