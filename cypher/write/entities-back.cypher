// Lists entities again that had been forgotten, and remembers for how long they were.
// @access write
// @param ids: string[]
// @param recordedAt: string
// @returns back: number
MATCH (g:Graph {id: 'graph'})
UNWIND $ids AS id
MATCH (n:Entity {id: id}) WHERE n.retractedAt IS NOT NULL
SET n.gone = coalesce(n.gone, []) + [n.retractedAt + ' ' + $recordedAt], n.retractedAt = null, n.reason = null,
  n.revision = g.revision RETURN count(n) AS back
