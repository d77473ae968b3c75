// The dated happenings of a thing, old ids led on: days of its own, those of what relates to it, and its successions. `what` says what sort of day
// it is, `raw` is it as stored; the key orders them: date, what, id, claims. Of a thing that falls in a period, the period gives the time. `days`:
// claim and certainty of what says so of the day. `total` counts them all, `rows` is the page behind the key.
// @access read
// @param id: string
// @param certainty: string[]
// @param after: string
// @param limit: number
// @returns id: string
// @returns total: number
// @returns rows: [key: string, what: string, node: string, date: string, raw: string, period: string | null, way: string | null, claims: string[], certainties: string[], confidence: number | null, status: string | null, rule: string | null, days: [claim: string, certainty: string, rule: string | null, confidence: number | null][]][]
OPTIONAL MATCH (led:Redirect {id: $id})
WITH coalesce(led.to, $id) AS now
MATCH (x:Entity {id: now})
CALL (x) {
  CALL (x) {
    UNWIND [['ISSUED', x.issuedOn], ['PUBLISHED', x.publishedAt], ['BEGAN', coalesce(x.validFrom, x.start)], ['ENDED', coalesce(x.validTo, x.end)],
      ['DUE', x.dueOn], ['MEASURED', x.asOf], ['TARGET', x.deadline], ['BASELINE', x.baselineAsOf]] AS day
    WITH x, day WHERE day[1] IS NOT NULL
    RETURN day[0] AS what, day[1] AS raw, x.id AS node, null AS period, null AS way, [] AS claims, [] AS certainties, null AS confidence, null AS status, null AS rule
    UNION ALL
    MATCH (x)-[r:SUCCEEDED_BY]->(o:Entity) WHERE r.certainty IN $certainty
    WITH r, o WHERE r.date IS NOT NULL
    RETURN 'SUCCEEDED' AS what, r.date AS raw, o.id AS node, null AS period, type(r) AS way, [r.claim] AS claims, [r.certainty] AS certainties, r.confidence AS confidence, r.status AS status, r.rule AS rule
    UNION ALL
    MATCH (x)<-[r:SUCCEEDED_BY]-(o:Entity) WHERE r.certainty IN $certainty
    WITH r, o WHERE r.date IS NOT NULL
    RETURN 'TOOK_OVER' AS what, r.date AS raw, o.id AS node, null AS period, type(r) AS way, [r.claim] AS claims, [r.certainty] AS certainties, r.confidence AS confidence, r.status AS status, r.rule AS rule
    UNION ALL
    CALL (x) {
      MATCH (x)<-[r]-(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL AND r.certainty IN $certainty RETURN r, o
      UNION
      MATCH (x)-[r:REPORTED_IN|MEASURED_BY|ASSIGNS|PRODUCES]->(o:Entity) WHERE r.certainty IN $certainty RETURN r, o
    }
    CALL (o) { MATCH (o)-[d:DURING]->(:Period) WHERE d.certainty IN $certainty RETURN count(d) AS periods }
    CALL (x, o, periods) {
      UNWIND [['ISSUED', o.issuedOn], ['PUBLISHED', o.publishedAt], ['DUE', o.dueOn], ['MEASURED', o.asOf], ['TARGET', o.deadline]] AS day
      WITH day WHERE day[1] IS NOT NULL
      RETURN day[0] AS what, day[1] AS raw, null AS period, [] AS more, [] AS sure
      UNION ALL
      WITH x, o WHERE coalesce(o.issuedOn, o.asOf, o.deadline) IS NULL
      MATCH (o)-[q:DURING]->(p:Period) WHERE q.certainty IN $certainty
      WITH x, q, p WHERE p.start IS NOT NULL AND p.id <> x.id
      RETURN 'DURING' AS what, CASE WHEN p.end IS NULL OR p.end = p.start THEN p.start ELSE p.start + '/' + p.end END AS raw, p.id AS period, [q.claim] AS more, [q.certainty] AS sure
      UNION ALL
      WITH o, periods WHERE periods = 0 AND coalesce(o.issuedOn, o.publishedAt, o.dueOn, o.asOf, o.deadline) IS NULL
      MATCH (o)-[q:REPORTED_IN]->(s:Source) WHERE q.certainty IN $certainty
      WITH q, s WHERE s.publishedAt IS NOT NULL
      RETURN 'REPORTED' AS what, s.publishedAt AS raw, null AS period, [q.claim] AS more, [q.certainty] AS sure
    }
    RETURN what, raw, o.id AS node, period, type(r) AS way, [r.claim] + more AS claims, [r.certainty] + sure AS certainties, r.confidence AS confidence, r.status AS status, r.rule AS rule
    UNION ALL
    MATCH (x)-[r:DURING]->(p:Period) WHERE r.certainty IN $certainty
    WITH r, p WHERE p.start IS NOT NULL
    RETURN 'DURING' AS what, CASE WHEN p.end IS NULL OR p.end = p.start THEN p.start ELSE p.start + '/' + p.end END AS raw, p.id AS node, p.id AS period, type(r) AS way, [r.claim] AS claims, [r.certainty] AS certainties, r.confidence AS confidence, r.status AS status, r.rule AS rule
  }
  WITH what, raw, node, period, way, claims, certainties, confidence, status, rule,
    CASE WHEN size(raw) = 9 THEN substring(raw, 0, 4) WHEN size(raw) > 10 THEN substring(split(raw, '/')[0], 0, 10) ELSE raw END AS date
  RETURN collect([date + ' ' + what + ' ' + node + ' ' + reduce(ids = '', each IN claims | ids + each + ' '), what, node, date, raw, period, way, claims, certainties, confidence, status, rule]) AS found
}
CALL (found) {
  UNWIND found AS happening
  WITH happening WHERE happening[0] > $after
  ORDER BY happening[0] LIMIT $limit
  WITH happening, happening[2] AS node, happening[4] AS raw,
    CASE happening[1] WHEN 'ISSUED' THEN 'issuedOn' WHEN 'DUE' THEN 'dueOn' WHEN 'MEASURED' THEN 'asOf' WHEN 'TARGET' THEN 'deadline' WHEN 'PUBLISHED' THEN 'publishedAt' ELSE '' END AS predicate
  CALL (node, raw, predicate) {
    MATCH (c:Claim {subject: node})
    WHERE c.predicate = predicate AND c.value = '"' + raw + '"' AND c.retractedAt IS NULL AND c.seenAs IS NULL AND c.certainty IN $certainty
    WITH c ORDER BY c.id
    RETURN collect([c.id, c.certainty, c.rule, c.confidence]) AS days
  }
  WITH happening, days ORDER BY happening[0]
  RETURN collect(happening + [days]) AS rows
}
RETURN x.id AS id, size(found) AS total, rows
