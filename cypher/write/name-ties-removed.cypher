// Unties look-up keys from entities whose description no longer gives them.
// @access write
// @param rows: { id: string; key: string }[]
// @returns removed: number
UNWIND $rows AS row MATCH (k:Name {key: row.key})-[t:NAMES]->(n:Entity) WHERE n.id = row.id DELETE t RETURN count(t) AS removed
