// Lets what leads to a thing that a person gave to another lead there, and remembers where it led.
// @access write
// @param rows: { id: string; to: string }[]
// @returns written: number
OPTIONAL MATCH (g:Graph {id: 'graph'})
UNWIND $rows AS row MATCH (r:Redirect) WHERE r.rule <> 'judgement' AND coalesce(r.stated, r.to) = row.id AND (r.to <> row.to OR r.stated IS NULL)
SET r.to = row.to, r.stated = row.id, r.revision = g.revision RETURN count(r) AS written
