// The sources with words on something, of a topic also on its narrower ones; shipped lists are no sources here.
// @access read
// @param ids: string[]
// @returns asked: string
// @returns source: string
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:BROADER*0..4]-(n:Entity)
MATCH (n)-[r]-(:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL
WITH DISTINCT id, r.claim AS claimId
MATCH (:Claim {id: claimId})-[e:EVIDENCED_BY]->(:Passage)<-[:HAS_PASSAGE]-(s:Source) WHERE e.retractedAt IS NULL AND s.tier <> 'REFERENCE'
RETURN DISTINCT id AS asked, s.id AS source ORDER BY asked, source
