// As limit.cypher, with rows as lists.
CALL db.index.fulltext.queryNodes('entity_search', $query) YIELD node AS t
WHERE t:Task AND t.retractedAt IS NULL
WITH t, t.searchMarked AS marked
WITH t, CASE
    WHEN $phrase IN split(marked, ' | ') THEN 0
    WHEN (' ' + marked + ' ') CONTAINS (' ' + $phrase + ' ') THEN 2
    WHEN all(word IN $words WHERE (' ' + marked + ' ') CONTAINS (' ' + word + ' ')) THEN 3
    ELSE 4 END AS fit,
  COUNT { MATCH (t)-[r]-(:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL } AS degree
WITH fit, degree, t ORDER BY fit, degree DESC, t.id
WITH collect([fit, t]) AS found
WITH [e IN found WHERE e[0] < 4 OR found[0][0] = 4 | e[1]] AS ts
WITH size(ts) AS total, ts[0..100] AS ts
UNWIND range(0, size(ts) - 1) AS place
WITH total, place, ts[place] AS t
CALL (t) {
  MATCH (t)-[r:APPLIES_IN]->(l) WHERE r.certainty <> 'INFERRED'
  WITH l ORDER BY l.name, l.id LIMIT 5
  RETURN collect([l.id, l.name]) AS appliesIn
}
RETURN total, t.id, t.name, appliesIn ORDER BY place
