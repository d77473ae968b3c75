// Deletes those of the look-up keys that lead nowhere.
// @access write
// @param keys: string[]
// @returns removed: number
UNWIND $keys AS key MATCH (k:Name {key: key}) WHERE NOT EXISTS { (k)-[:NAMES]->(:Entity) } DELETE k RETURN count(k) AS removed
