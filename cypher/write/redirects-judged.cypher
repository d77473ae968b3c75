// Lets what leads to a thing that a person gave to another lead there, and remembers where it led.
// @access write
// @param rows: { id: string; to: string }[]
// @returns written: number
UNWIND $rows AS row MATCH (r:Redirect) WHERE r.rule <> 'judgement' AND coalesce(r.stated, r.to) = row.id
SET r.to = row.to, r.stated = row.id RETURN count(r) AS written
