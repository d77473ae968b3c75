// 1 of 2: changes
// $wholeChanges = true
// $instant = null
// $since = {"revision":37,"claims":"￿","entities":"￿","judgements":"￿","redirects":"￿","removed":"￿"}
// $start = {"revision":null,"claims":"￿","entities":"￿","judgements":"￿","redirects":"￿","removed":"￿"}
// $limit = 51
// $counted = true
CALL () {
    OPTIONAL MATCH (g:Graph {id: 'graph'})
    RETURN coalesce(max(CASE WHEN $wholeChanges THEN g.revision ELSE coalesce(g.settled, g.revision) END), 0) AS upTo
}
CALL () {
    OPTIONAL MATCH (later:Revision) WHERE $instant IS NOT NULL AND later.at >= $instant
    WITH min(later.number) AS first
    OPTIONAL MATCH (earlier:Revision) WHERE $instant IS NOT NULL AND (first IS NULL OR earlier.number < first)
    RETURN CASE WHEN $instant IS NULL THEN $since.revision ELSE coalesce(max(earlier.number), 0) END AS since
}
WITH upTo, since, coalesce($start.revision, since) AS start
CALL (upTo, start) {
    CALL (upTo, start) {
        MATCH (n:Claim) WHERE n.revision = start AND n.revision <= upTo AND n.id > $start.claims
        RETURN n, 'CLAIM' AS what ORDER BY n.revision, n.id LIMIT $limit
        UNION ALL
        MATCH (n:Claim) WHERE n.revision > start AND n.revision <= upTo AND n.id IS NOT NULL
        RETURN n, 'CLAIM' AS what ORDER BY n.revision, n.id LIMIT $limit
        UNION ALL
        MATCH (n:Entity) WHERE n.revision = start AND n.revision <= upTo AND n.id > $start.entities
        RETURN n, 'ENTITY' AS what ORDER BY n.revision, n.id LIMIT $limit
        UNION ALL
        MATCH (n:Entity) WHERE n.revision > start AND n.revision <= upTo AND n.id IS NOT NULL
        RETURN n, 'ENTITY' AS what ORDER BY n.revision, n.id LIMIT $limit
        UNION ALL
        MATCH (n:Judgement) WHERE n.revision = start AND n.revision <= upTo AND n.id > $start.judgements
        RETURN n, 'JUDGEMENT' AS what ORDER BY n.revision, n.id LIMIT $limit
        UNION ALL
        MATCH (n:Judgement) WHERE n.revision > start AND n.revision <= upTo AND n.id IS NOT NULL
        RETURN n, 'JUDGEMENT' AS what ORDER BY n.revision, n.id LIMIT $limit
        UNION ALL
        MATCH (n:Redirect) WHERE n.revision = start AND n.revision <= upTo AND n.id > $start.redirects
        RETURN n, 'REDIRECT' AS what ORDER BY n.revision, n.id LIMIT $limit
        UNION ALL
        MATCH (n:Redirect) WHERE n.revision > start AND n.revision <= upTo AND n.id IS NOT NULL
        RETURN n, 'REDIRECT' AS what ORDER BY n.revision, n.id LIMIT $limit
        UNION ALL
        MATCH (n:Removed) WHERE n.revision = start AND n.revision <= upTo AND n.id > $start.removed
        RETURN n, 'REMOVED' AS what ORDER BY n.revision, n.id LIMIT $limit
        UNION ALL
        MATCH (n:Removed) WHERE n.revision > start AND n.revision <= upTo AND n.id IS NOT NULL
        RETURN n, 'REMOVED' AS what ORDER BY n.revision, n.id LIMIT $limit
      }
      WITH n, what ORDER BY n.revision, what, n.id LIMIT $limit
      OPTIONAL MATCH (r:Revision {number: n.revision})
      WITH n, what, r ORDER BY n.revision, what, n.id
      RETURN collect([n.revision, what, n.id, r.at, properties(n)]) AS rows
  }
  WITH upTo, since, rows, CASE WHEN $counted THEN [1] ELSE [] END AS asked
  CALL (upTo, since, asked) {
      CALL (upTo, since, asked) {
          UNWIND asked AS each
          MATCH (n:Claim) WHERE n.revision >= since AND n.revision <= upTo AND NOT (n.revision = since AND n.id <= $since.claims)
          RETURN count(n) AS items
          UNION ALL
          UNWIND asked AS each
          MATCH (n:Entity) WHERE n.revision >= since AND n.revision <= upTo AND NOT (n.revision = since AND n.id <= $since.entities)
          RETURN count(n) AS items
          UNION ALL
          UNWIND asked AS each
          MATCH (n:Judgement) WHERE n.revision >= since AND n.revision <= upTo AND NOT (n.revision = since AND n.id <= $since.judgements)
          RETURN count(n) AS items
          UNION ALL
          UNWIND asked AS each
          MATCH (n:Redirect) WHERE n.revision >= since AND n.revision <= upTo AND NOT (n.revision = since AND n.id <= $since.redirects)
          RETURN count(n) AS items
          UNION ALL
          UNWIND asked AS each
          MATCH (n:Removed) WHERE n.revision >= since AND n.revision <= upTo AND NOT (n.revision = since AND n.id <= $since.removed)
          RETURN count(n) AS items
        }
        RETURN sum(items) AS total
    }
    RETURN upTo, since, total, rows;

// 2 of 2: planned-look-up
// $knownAt = "9999-12-31T23:59:59.999Z"
// $p0 = ["document:tw/resolution-29/term-xi","source:0f0163e208e779d2"]
// $p1 = ["claim:2b98b173de7f3f55eef9ee5a","claim:30abd8ee8468f2e9c05c3496","claim:37e727fb5ae1b7868398cc73","claim:c46524de6f726df34d7d5172","claim:dca0da4d64595490695d8a65"]
CALL () {
  UNWIND $p0 AS id
  MATCH (n0:Entity {id: id})
  WITH id AS asked, n0 WHERE coalesce(n0.recordedAt, '') <= $knownAt
  WITH asked, n0 ORDER BY asked
  RETURN collect([asked, [n0.entityKind, n0.id, n0.name]]) AS found0
}
CALL () {
  UNWIND $p1 AS claimId
  WITH claimId
  CALL (claimId) {
    MATCH (c0:Claim {id: claimId})-[e0:EVIDENCED_BY]->(q0:Passage)<-[:HAS_PASSAGE]-(s0:Source)
    WHERE (e0.retractedAt IS NULL OR NOT c0.retractedAt IS NULL)
    WITH e0, q0, s0
    WITH e0, q0, s0 ORDER BY s0.id, coalesce(e0.start, -1), coalesce(e0.end, -1), coalesce(e0.locator, ''), e0.rule
    RETURN collect([e0.start, e0.end, e0.locator, e0.phrase, e0.rule, e0.confidence, e0.provisions, e0.recordedAt, e0.retractedAt, e0.reason, q0.text, [s0.id, s0.name]]) AS proofs0
  }
  WITH claimId, proofs0 ORDER BY claimId
  RETURN collect([claimId, proofs0]) AS proven0
}
RETURN found0, proven0;
