// 1 of 1: planned-search
// $p0 = 20
// $p1 = 20
// $p2 = [["bao thang",1]]
// $p3 = {"DOCUMENT":0,"AGENCY":1,"LOCALITY":2,"TASK":3,"PROGRAM":4,"TOPIC":5,"INDICATOR":6,"PERSON":7,"PERIOD":8,"SOURCE":9}
// $p4 = "| bao thang |"
// $p5 = a list of 1
// $p6 = []
// $p7 = " bao thang "
// $p8 = a list of 1
// $p9 = 21
// $ids = a list of 182
// $terms = ["bao","thang"]
CALL () {
  CALL () {
    MATCH (e:Entity) WHERE id(e) IN $ids AND all(term IN $terms WHERE (' ' + e.searchText + ' ') CONTAINS (' ' + term + ' ')) RETURN e
  }
  WITH e WHERE e.retractedAt IS NULL AND e.mergedInto IS NULL
  WITH e, '| ' + e.searchMarked + ' |' AS names
  RETURN e, CASE WHEN names CONTAINS $p4 THEN 0 WHEN any(pattern IN $p5 WHERE e.searchMarked =~ pattern) THEN 1 WHEN any(word IN $p6 WHERE NOT names CONTAINS word) THEN 4 WHEN names CONTAINS $p7 OR any(pattern IN $p8 WHERE e.searchMarked =~ pattern) THEN 2 ELSE 3 END AS fit
  UNION ALL
  UNWIND $p2 AS met
  MATCH (:Name {key: met[0]})-[:NAMES]->(e:Entity) WHERE e.retractedAt IS NULL AND e.mergedInto IS NULL
  RETURN e, met[1] AS fit
  UNION ALL
  UNWIND $p2 AS met
  MATCH (e:Entity {id: met[0]}) WHERE e.retractedAt IS NULL AND e.mergedInto IS NULL
  RETURN e, met[1] AS fit
}
WITH e, min(fit) AS fit
WITH e, fit * 16 + $p3[e.entityKind] AS rank ORDER BY rank
WITH collect([e, rank]) AS met, min(rank) AS best
WITH CASE WHEN best < 64 THEN [each IN met WHERE each[1] < 64] ELSE met END AS found
WITH found, found AS later
WITH found, CASE WHEN size(later) >= $p9 THEN later[$p9 - 1][1] ELSE 80 END AS last
CALL (found, last) {
  UNWIND found AS each
  WITH each[0] AS e, each[1] AS rank, last
  WITH e, rank WHERE rank <= last
  CALL (e) {
    MATCH (e)-[r]-() WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL
    RETURN count(r) AS degree
  }
  WITH e, rank, degree
  ORDER BY rank, degree DESC, e.id LIMIT $p9
  RETURN collect([e, rank, degree]) AS page
}
UNWIND CASE WHEN size(page) = 0 THEN [null] ELSE page END AS each
WITH size(found) AS total, each[0] AS e, each[1] AS rank, each[2] AS degree
CALL (e) {
  MATCH (e)-[r0:HAS_JURISDICTION]->(n0)
  WHERE r0.certainty <> 'INFERRED'
  WITH n0, r0, n0.name AS k0, n0.id AS k1 ORDER BY k0, k1 LIMIT $p0
  RETURN collect([n0.name]) AS rows0
}
CALL (e) {
  MATCH (e)-[r1:PART_OF]->(n1)
  WHERE r1.certainty <> 'INFERRED'
  WITH n1, r1, n1.name AS k2, n1.id AS k3 ORDER BY k2, k3 LIMIT $p1
  RETURN collect([n1.name]) AS rows1
}
RETURN total, rank, degree, e.id AS id, [e.entityKind, e.id, e.name, e.level, e.validFrom, e.validTo, rows0, rows1] AS node ORDER BY rank, degree DESC, id;
