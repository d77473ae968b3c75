// Lists entities again that had been forgotten, and remembers for how long they were.
// @access write
// @param ids: string[]
// @param recordedAt: string
// @returns back: number
UNWIND $ids AS id
MATCH (n:Entity {id: id}) WHERE n.retractedAt IS NOT NULL
SET n.gone = coalesce(n.gone, []) + [n.retractedAt + ' ' + $recordedAt], n.retractedAt = null, n.reason = null RETURN count(n) AS back
