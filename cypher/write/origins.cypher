// Makes the places that texts come from: an address, a file, or a name given to them.
// @access write
// @param rows: { id: string; kind: string; at: string }[]
// @returns written: number
UNWIND $rows AS row MERGE (o:Origin {id: row.id}) SET o.kind = row.kind, o.at = row.at RETURN count(o) AS written
