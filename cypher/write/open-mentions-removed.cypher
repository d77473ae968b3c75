// Removes the open mentions of sources but those listed: what a newer reading settles is open no more.
// @access write
// @param sources: string[]
// @param kept: string[]
// @returns removed: number
UNWIND $sources AS source MATCH (m:OpenMention {source: source}) WHERE NOT m.id IN $kept DELETE m RETURN count(m) AS removed
