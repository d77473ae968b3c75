// Takes from the lists those of some entities that no source names and no fact is about any more. They still answer by their id.
// @access write
// @param ids: string[]
// @param retractedAt: string
// @param reason: string
// @returns forgotten: number
MATCH (g:Graph {id: 'graph'})
UNWIND $ids AS id
MATCH (n:Entity {id: id})
WHERE n.retractedAt IS NULL AND n.entityKind <> 'SOURCE'
  AND NOT EXISTS { MATCH (n)<-[m:MENTIONS]-(:Entity) WHERE m.retractedAt IS NULL }
  AND NOT EXISTS { MATCH (n)-[r]-(:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL }
  AND NOT EXISTS { MATCH (c:Claim {subject: n.id}) WHERE c.retractedAt IS NULL }
SET n.retractedAt = $retractedAt, n.reason = $reason, n.revision = g.revision RETURN count(n) AS forgotten
