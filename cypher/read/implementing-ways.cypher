// For each document, topic and period asked: every task that carries the document out, the ways from it to the document, and the places where
// it is carried out with the ways there. A way is a flat list of claim, certainty, claim, certainty …; `wholes` are the units a place is part of.
// @access read
// @param documents: string[]
// @param topics: string[]
// @param periods: string[]
// @param certainty: string[]
// @param carry: boolean
// @returns document: string
// @returns topic: string | null
// @returns period: string | null
// @returns task: string
// @returns taskWays: string[][]
// @returns about: string[]
// @returns locality: string
// @returns name: string
// @returns validFrom: string | null
// @returns validTo: string | null
// @returns placeWay: string[]
// @returns wholes: (string | null)[][]
UNWIND $documents AS documentId
MATCH (d:Entity {id: documentId})
CALL (d) {
  MATCH (d)<-[i:IMPLEMENTS]-(t:Task) WHERE i.certainty IN $certainty
  RETURN t, [i.claim, i.certainty] AS taskWay
  UNION
  MATCH (d)-[a:ASSIGNS]->(t:Task) WHERE a.certainty IN $certainty
  RETURN t, [a.claim, a.certainty] AS taskWay
  UNION
  MATCH (d)<-[i:IMPLEMENTS]-(x:Document)-[a:ASSIGNS]->(t:Task) WHERE i.certainty IN $certainty AND a.certainty IN $certainty
  RETURN t, [a.claim, a.certainty, i.claim, i.certainty] AS taskWay
  UNION
  MATCH (d)<-[i:IMPLEMENTS]-(:Document)<-[j:IMPLEMENTS]-(x:Document)-[a:ASSIGNS]->(t:Task)
  WHERE i.certainty IN $certainty AND j.certainty IN $certainty AND a.certainty IN $certainty
  RETURN t, [a.claim, a.certainty, j.claim, j.certainty, i.claim, i.certainty] AS taskWay
  UNION
  MATCH (d)<-[i:IMPLEMENTS]-(:Document)<-[j:IMPLEMENTS]-(:Document)<-[k:IMPLEMENTS]-(x:Document)-[a:ASSIGNS]->(t:Task)
  WHERE i.certainty IN $certainty AND j.certainty IN $certainty AND k.certainty IN $certainty AND a.certainty IN $certainty
  RETURN t, [a.claim, a.certainty, k.claim, k.certainty, j.claim, j.certainty, i.claim, i.certainty] AS taskWay
}
WITH d, t, taskWay ORDER BY taskWay[0], size(taskWay)
WITH d, t, collect(taskWay) AS taskWays
CALL (t) {
  WITH 1 AS every WHERE size($topics) = 0
  RETURN null AS topic, [] AS about
  UNION
  MATCH (t)-[r:ABOUT]->(:Topic)-[:BROADER*0..4]->(b:Topic) WHERE b.id IN $topics AND r.certainty IN $certainty
  RETURN b.id AS topic, [r.claim, r.certainty] AS about
}
CALL (t) {
  WITH 1 AS every WHERE size($periods) = 0
  RETURN null AS period
  UNION
  MATCH (t)-[r:DURING]->(:Period)-[:PART_OF*0..2]->(p:Period) WHERE p.id IN $periods AND r.certainty IN $certainty
  RETURN p.id AS period
  UNION
  MATCH (t)<-[a:ASSIGNS]-(:Document)-[r:DURING]->(:Period)-[:PART_OF*0..2]->(p:Period)
  WHERE p.id IN $periods AND r.certainty IN $certainty AND a.certainty IN $certainty
  RETURN p.id AS period
}
CALL (t) {
  MATCH (t)-[r:APPLIES_IN]->(l:Locality) WHERE r.certainty IN $certainty
  RETURN l, [r.claim, r.certainty] AS placeWay
  UNION
  MATCH (t)-[r:ASSIGNED_TO]->(:Agency)-[j:HAS_JURISDICTION]->(l:Locality) WHERE r.certainty IN $certainty AND j.certainty IN $certainty
  RETURN l, [j.claim, j.certainty, r.claim, r.certainty] AS placeWay
  UNION
  MATCH (t)-[r:SET_BY]->(:Agency)-[j:HAS_JURISDICTION]->(l:Locality) WHERE r.certainty IN $certainty AND j.certainty IN $certainty
  RETURN l, [j.claim, j.certainty, r.claim, r.certainty] AS placeWay
  UNION
  MATCH (t)<-[a:ASSIGNS]-(:Document)-[r:ISSUED_BY]->(:Agency)-[j:HAS_JURISDICTION]->(l:Locality)
  WHERE a.certainty IN $certainty AND r.certainty IN $certainty AND j.certainty IN $certainty
  RETURN l, [j.claim, j.certainty, r.claim, r.certainty, a.claim, a.certainty] AS placeWay
}
CALL (l) {
  MATCH (l)-[r:PART_OF]->(w:Locality) WHERE $carry AND r.certainty <> 'INFERRED'
  WITH r, w ORDER BY w.id, r.claim
  RETURN collect([r.claim, w.id, w.name, w.validFrom, w.validTo]) AS wholes
}
RETURN d.id AS document, topic, period, t.id AS task, taskWays, about, l.id AS locality, l.name AS name, l.validFrom AS validFrom,
  l.validTo AS validTo, placeWay, wholes ORDER BY document, topic, period, locality, task, about, placeWay
