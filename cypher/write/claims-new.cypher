// Makes claims that are known not to be stored. Rows are lists, [id, then the columns of CLAIM_COLUMNS]: see evidence.
// @access write
// @param rows: (string | number | readonly string[] | null)[][]
// @param recordedAt: string
// @returns written: number
UNWIND $rows AS row
CREATE (c:Claim {id: row[0], subject: row[1], predicate: row[2], object: row[3], value: row[4], certainty: row[5], confidence: row[6], status: row[7], rule: row[8], provisions: row[9], date: row[10], share: row[11], since: row[12], revision: row[13], firstRevision: row[13], recordedAt: $recordedAt})
RETURN count(c) AS written
