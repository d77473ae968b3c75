// Takes identities of one kind that are seen as another one out of the lists and look-ups; sources go on speaking of them, and their ids lead on.
// @each kind
// @access write
// @param rows: { id: string; into: string }[]
// @returns given: number
OPTIONAL MATCH (g:Graph {id: 'graph'})
UNWIND $rows AS row MATCH (n:Entity {id: row.id}) REMOVE n:$$KIND
SET n.revision = CASE WHEN n.mergedInto = row.into THEN n.revision ELSE coalesce(g.revision, n.revision) END, n.mergedInto = row.into RETURN count(n) AS given
