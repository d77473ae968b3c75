// Ties claims to the words of the claims that are seen as them. `via` names the claim that states it; the key differs from that of words that
// the claim has of its own, so that neither is taken for the other.
// @access write
// @param rows: { from: string; to: string }[]
// @returns written: number
UNWIND $rows AS row
MATCH (c:Claim {id: row.from})-[e:EVIDENCED_BY]->(p:Passage) WHERE e.via IS NULL AND e.retractedAt IS NULL
MATCH (d:Claim {id: row.to})
MERGE (d)-[f:EVIDENCED_BY {key: e.key + ' via ' + row.from}]->(p)
SET f += properties(e), f.key = e.key + ' via ' + row.from, f.via = row.from
RETURN count(f) AS written
