// Begins a statement: entities whose folded words hold every term of a full-text query. Override: Neo4j's text index is a procedure.
// @access read
// @param query: string
// @returns e: unknown
CALL db.index.fulltext.queryNodes('entity_search', $query) YIELD node AS e RETURN e
