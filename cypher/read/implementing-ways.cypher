// The places where tasks of the documents are carried out. `ways`: for each reading of the question (document, topic, period) and task the ways
// from the task to the document, the step to the topic, and one way from the place to the task; a way is a flat list of claim, certainty,
// claim, certainty … Topics are tested before places are looked for, and what a place is part of is looked up once a place. `wholes`: claim,
// id, name, valid from, valid to. No order of the inner lists is promised. Of what is inferred, `rules` alone
// counts, unless `anyRule`.
// @access read
// @param documents: string[]
// @param topics: string[]
// @param periods: string[]
// @param certainty: string[]
// @param carry: boolean
// @param anyRule: boolean
// @param rules: string[]
// @returns locality: string
// @returns name: string
// @returns validFrom: string | null
// @returns validTo: string | null
// @returns ways: [document: string, topic: string | null, period: string | null, task: string, taskWays: string[][], about: string[], placeWay: string[]][]
// @returns wholes: (string | null)[][]
CALL () {
  UNWIND $topics AS id
  MATCH (b:Entity {id: id})<-[:BROADER*0..4]-(n:Topic)
  RETURN collect(DISTINCT n.id) AS narrower
}
UNWIND $documents AS documentId
MATCH (d:Entity {id: documentId})
CALL (d) {
  MATCH (d)<-[i:IMPLEMENTS]-(t:Task) WHERE i.certainty IN $certainty AND (i.certainty <> 'INFERRED' OR $anyRule OR i.rule IN $rules)
  RETURN t, [i.claim, i.certainty] AS taskWay
  UNION ALL
  MATCH (d)-[a:ASSIGNS]->(t:Task) WHERE a.certainty IN $certainty AND (a.certainty <> 'INFERRED' OR $anyRule OR a.rule IN $rules)
  RETURN t, [a.claim, a.certainty] AS taskWay
  UNION ALL
  MATCH (d)<-[i:IMPLEMENTS]-(x:Document)-[a:ASSIGNS]->(t:Task) WHERE i.certainty IN $certainty AND (i.certainty <> 'INFERRED' OR $anyRule OR i.rule IN $rules) AND a.certainty IN $certainty AND (a.certainty <> 'INFERRED' OR $anyRule OR a.rule IN $rules)
  RETURN t, [a.claim, a.certainty, i.claim, i.certainty] AS taskWay
  UNION ALL
  MATCH (d)<-[i:IMPLEMENTS]-(:Document)<-[j:IMPLEMENTS]-(x:Document)-[a:ASSIGNS]->(t:Task)
  WHERE i.certainty IN $certainty AND (i.certainty <> 'INFERRED' OR $anyRule OR i.rule IN $rules) AND j.certainty IN $certainty AND (j.certainty <> 'INFERRED' OR $anyRule OR j.rule IN $rules) AND a.certainty IN $certainty AND (a.certainty <> 'INFERRED' OR $anyRule OR a.rule IN $rules)
  RETURN t, [a.claim, a.certainty, j.claim, j.certainty, i.claim, i.certainty] AS taskWay
  UNION ALL
  MATCH (d)<-[i:IMPLEMENTS]-(:Document)<-[j:IMPLEMENTS]-(:Document)<-[k:IMPLEMENTS]-(x:Document)-[a:ASSIGNS]->(t:Task)
  WHERE i.certainty IN $certainty AND (i.certainty <> 'INFERRED' OR $anyRule OR i.rule IN $rules) AND j.certainty IN $certainty AND (j.certainty <> 'INFERRED' OR $anyRule OR j.rule IN $rules) AND k.certainty IN $certainty AND (k.certainty <> 'INFERRED' OR $anyRule OR k.rule IN $rules) AND a.certainty IN $certainty AND (a.certainty <> 'INFERRED' OR $anyRule OR a.rule IN $rules)
  RETURN t, [a.claim, a.certainty, k.claim, k.certainty, j.claim, j.certainty, i.claim, i.certainty] AS taskWay
}
WITH narrower, d, t, taskWay
WHERE size($topics) = 0 OR EXISTS { MATCH (t)-[r:ABOUT]->(n:Topic) WHERE n.id IN narrower AND r.certainty IN $certainty }
WITH d, t, taskWay ORDER BY taskWay[0], size(taskWay)
WITH d, t, collect(taskWay) AS taskWays
CALL (t) {
  WITH 1 AS every WHERE size($topics) = 0
  RETURN null AS topic, [] AS about
  UNION
  MATCH (t)-[r:ABOUT]->(:Topic)-[:BROADER*0..4]->(b:Topic) WHERE b.id IN $topics AND r.certainty IN $certainty AND (r.certainty <> 'INFERRED' OR $anyRule OR r.rule IN $rules)
  RETURN b.id AS topic, [r.claim, r.certainty] AS about
}
CALL (t) {
  WITH 1 AS every WHERE size($periods) = 0
  RETURN null AS period
  UNION
  MATCH (t)-[r:DURING]->(:Period)-[:PART_OF*0..2]->(p:Period) WHERE p.id IN $periods AND r.certainty IN $certainty AND (r.certainty <> 'INFERRED' OR $anyRule OR r.rule IN $rules)
  RETURN p.id AS period
  UNION
  MATCH (t)<-[a:ASSIGNS]-(:Document)-[r:DURING]->(:Period)-[:PART_OF*0..2]->(p:Period)
  WHERE p.id IN $periods AND r.certainty IN $certainty AND (r.certainty <> 'INFERRED' OR $anyRule OR r.rule IN $rules) AND a.certainty IN $certainty AND (a.certainty <> 'INFERRED' OR $anyRule OR a.rule IN $rules)
  RETURN p.id AS period
}
CALL (t) {
  MATCH (t)-[r:APPLIES_IN]->(l:Locality) WHERE r.certainty IN $certainty AND (r.certainty <> 'INFERRED' OR $anyRule OR r.rule IN $rules)
  RETURN l, [r.claim, r.certainty] AS placeWay
  UNION
  MATCH (t)-[r:ASSIGNED_TO]->(:Agency)-[j:HAS_JURISDICTION]->(l:Locality) WHERE r.certainty IN $certainty AND (r.certainty <> 'INFERRED' OR $anyRule OR r.rule IN $rules) AND j.certainty IN $certainty AND (j.certainty <> 'INFERRED' OR $anyRule OR j.rule IN $rules)
  RETURN l, [j.claim, j.certainty, r.claim, r.certainty] AS placeWay
  UNION
  MATCH (t)-[r:SET_BY]->(:Agency)-[j:HAS_JURISDICTION]->(l:Locality) WHERE r.certainty IN $certainty AND (r.certainty <> 'INFERRED' OR $anyRule OR r.rule IN $rules) AND j.certainty IN $certainty AND (j.certainty <> 'INFERRED' OR $anyRule OR j.rule IN $rules)
  RETURN l, [j.claim, j.certainty, r.claim, r.certainty] AS placeWay
  UNION
  MATCH (t)<-[a:ASSIGNS]-(:Document)-[r:ISSUED_BY]->(:Agency)-[j:HAS_JURISDICTION]->(l:Locality)
  WHERE a.certainty IN $certainty AND (a.certainty <> 'INFERRED' OR $anyRule OR a.rule IN $rules) AND r.certainty IN $certainty AND (r.certainty <> 'INFERRED' OR $anyRule OR r.rule IN $rules) AND j.certainty IN $certainty AND (j.certainty <> 'INFERRED' OR $anyRule OR j.rule IN $rules)
  RETURN l, [j.claim, j.certainty, r.claim, r.certainty, a.claim, a.certainty] AS placeWay
}
WITH l, collect([d.id, topic, period, t.id, taskWays, about, placeWay]) AS ways
CALL (l) {
  MATCH (l)-[r:PART_OF]->(w:Locality) WHERE $carry AND r.certainty IN ['ASSERTED', 'VERIFIED']
  WITH r, w ORDER BY w.id, r.claim
  RETURN collect([r.claim, w.id, w.name, w.validFrom, w.validTo]) AS wholes
}
RETURN l.id AS locality, l.name AS name, l.validFrom AS validFrom, l.validTo AS validTo, ways, wholes ORDER BY locality
