// Unties claims from the words that a judgement had tied to them.
// @access write
// @param ids: string[]
// @returns removed: number
UNWIND $ids AS id MATCH (c:Claim {id: id})-[e:EVIDENCED_BY]->(:Passage) WHERE e.via IS NOT NULL DELETE e RETURN count(e) AS removed
