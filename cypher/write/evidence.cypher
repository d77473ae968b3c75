// Ties claims to the passages that say so, from now on; one tie in force per range and rule. Rows are lists, [claim, passage, then the columns of
// EVIDENCE_COLUMNS]: what most of an ingest is made of, and a list is handed to an engine in a third of the time of a map.
// @access write
// @param rows: (string | number | readonly string[] | null)[][]
// @param recordedAt: string
// @returns written: number
UNWIND $rows AS row MATCH (c:Claim {id: row[0]}) MATCH (p:Passage {id: row[1]})
CREATE (c)-[e:EVIDENCED_BY {key: row[2], start: row[3], end: row[4], rule: row[5], confidence: row[6], phrase: row[7], locator: row[8], certainty: row[9], status: row[10], claimRule: row[11], claimConfidence: row[12], provisions: row[13], via: row[14], recordedAt: $recordedAt}]->(p)
RETURN count(e) AS written
