// What led to an id that is itself led elsewhere now leads there at once: no redirect leads to a redirect.
// @access write
// @param rows: { id: string; to: string }[]
// @returns written: number
UNWIND $rows AS row MATCH (r:Redirect {to: row.id}) SET r.to = row.to RETURN count(r) AS written
