// What led to an id that is itself led elsewhere now leads there at once: no redirect leads to a redirect.
// @access write
// @param rows: { id: string; to: string }[]
// @returns written: number
OPTIONAL MATCH (g:Graph {id: 'graph'})
UNWIND $rows AS row MATCH (r:Redirect {to: row.id}) SET r.to = row.to, r.revision = g.revision RETURN count(r) AS written
