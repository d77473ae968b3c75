// Ids of entities whose folded words hold every term of a full-text query. Override: Neo4j's text index is a procedure.
// @access read
// @param query: string
// @returns id: string
CALL db.index.fulltext.queryNodes('entity_search', $query) YIELD node RETURN node.id AS id ORDER BY id
