// Removes all edges of one relation type; they are a cache of the claims.
// @each relation
// @access write
// @returns removed: number
MATCH (:Entity)-[r:$$RELATION]->(:Entity) DELETE r RETURN count(r) AS removed
