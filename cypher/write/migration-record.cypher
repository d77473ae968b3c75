// Remembers that a migration was applied.
// @access write
// @param version: number
// @param name: string
// @param checksum: string
// @param appliedAt: string
// @returns version: number
MERGE (m:Migration {version: $version}) ON CREATE SET m.name = $name, m.checksum = $checksum, m.appliedAt = $appliedAt RETURN m.version AS version
