// The hash of the facts last written for a source; no row for an unknown source.
// @access read
// @param id: string
// @returns hash: string | null
MATCH (s:Source {id: $id}) RETURN s.factsHash AS hash
