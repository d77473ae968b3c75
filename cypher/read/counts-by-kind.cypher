// How many entities of each kind that some source in force speaks of.
// @access read
// @returns kind: string
// @returns count: number
MATCH (n:Entity) WHERE n.retractedAt IS NULL AND n.mergedInto IS NULL RETURN n.entityKind AS kind, count(n) AS count ORDER BY kind
