// Folded words of the nodes that the text index found, for keeping those that hold every term. Override: Grafeo's text index is a call of its
// own that gives internal ids.
// @access read
// @param ids: number[]
// @returns id: string
// @returns searchText: string
MATCH (n:Entity) WHERE id(n) IN $ids RETURN n.id AS id, n.searchText AS searchText ORDER BY id
