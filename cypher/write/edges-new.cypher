// Makes the edges of one relation type of claims that have none. Rows are lists, [from, to, claim, then the columns of EDGE_COLUMNS]: see evidence.
// @each relation
// @access write
// @param rows: (string | number | readonly string[] | null)[][]
// @returns written: number
UNWIND $rows AS row MATCH (a:Entity {id: row[0]}) MATCH (b:Entity {id: row[1]})
CREATE (a)-[r:$$RELATION {claim: row[2], certainty: row[3], confidence: row[4], rule: row[5], status: row[6], provisions: row[7], recordedAt: row[8], date: row[9], share: row[10]}]->(b) RETURN count(r) AS written
