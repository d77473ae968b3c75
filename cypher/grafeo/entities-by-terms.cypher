// Begins a statement: of the entities that the text index found, those whose folded words hold every term. Override: Grafeo's text index is a
// call of its own that gives internal ids.
// @access read
// @param ids: number[]
// @param terms: string[]
// @returns e: unknown
MATCH (e:Entity) WHERE id(e) IN $ids AND all(term IN $terms WHERE (' ' + e.searchText + ' ') CONTAINS (' ' + term + ' ')) RETURN e
