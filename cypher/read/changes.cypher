// What changed behind a position, oldest first: things, facts, judgements, old ids, and what was deleted. A position is a revision and, of each
// sort of item, the id behind which to go on within it. `since` is the one that is asked about, or with `instant` what had happened by then; the page
// begins at `start`, or there. Nothing later than `upTo` is told: of a change that is still arriving a part might be missing.
// @access read
// @param wholeChanges: boolean
// @param instant: string | null
// @param since: { revision: number; claims: string; entities: string; judgements: string; redirects: string; removed: string }
// @param start: { revision: number | null; claims: string; entities: string; judgements: string; redirects: string; removed: string }
// @param limit: number
// @param counted: boolean
// @returns upTo: number
// @returns since: number
// @returns total: number
// @returns rows: [revision: number, what: string, id: string, at: string | null, properties: Record<string, unknown>][]
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
RETURN upTo, since, total, rows
