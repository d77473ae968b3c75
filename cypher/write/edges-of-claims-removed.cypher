// Removes the edges of one relation type whose claims a person rejected or whose last evidence is gone.
// @each relation
// @access write
// @param rows: { from: string; claim: string }[]
// @returns removed: number
UNWIND $rows AS row MATCH (a:Entity {id: row.from})-[r:$$RELATION]->(:Entity) WHERE r.claim = row.claim DELETE r RETURN count(r) AS removed
