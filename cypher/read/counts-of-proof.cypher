// How many claims in force, passages and name keys there are, and the revision of the graph.
// @access read
// @returns claims: number
// @returns passages: number
// @returns names: number
// @returns revision: number
CALL () { MATCH (c:Claim) WHERE c.retractedAt IS NULL RETURN count(c) AS claims }
CALL () { MATCH (p:Passage) RETURN count(p) AS passages }
CALL () { MATCH (k:Name) RETURN count(k) AS names }
CALL () { OPTIONAL MATCH (g:Graph {id: 'graph'}) RETURN coalesce(max(g.revision), 0) AS revision }
RETURN claims, passages, names, revision
