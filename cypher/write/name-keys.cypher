// Makes look-up keys. They are tied apart (name-ties): after a MERGE in one statement the embedded engine matches the other end by a scan.
// @access write
// @param rows: { id: string; key: string }[]
// @returns written: number
UNWIND $rows AS row MERGE (k:Name {key: row.key}) RETURN count(k) AS written
