// How many entities of each kind.
// @access read
// @returns kind: string
// @returns count: number
MATCH (n:Entity) RETURN n.entityKind AS kind, count(n) AS count ORDER BY kind
