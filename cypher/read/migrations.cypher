// The migrations that the store has seen, oldest first.
// @access read
// @returns version: number
// @returns name: string
// @returns checksum: string
MATCH (m:Migration) RETURN m.version AS version, m.name AS name, m.checksum AS checksum ORDER BY version
