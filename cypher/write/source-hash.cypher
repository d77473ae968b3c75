// Remembers the hash of the facts just written for a source.
// @access write
// @param id: string
// @param hash: string
// @returns id: string
MATCH (s:Entity {id: $id}) SET s.factsHash = $hash RETURN s.id AS id
