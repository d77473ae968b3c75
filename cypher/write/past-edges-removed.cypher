// Removes all former edges of one relation type; they are a cache of the claims' histories.
// @each relation
// @access write
// @returns removed: number
MATCH (:Entity)-[r:PAST_$$RELATION]->(:Entity) DELETE r RETURN count(r) AS removed
