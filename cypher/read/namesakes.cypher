// Documents of one symbol or name, programmes and people that answer to one name, and bodies of one name, of which at least one is no member of a shipped list: they
// may be one or several. A class of bodies is named alike everywhere and is never one body. Their facts are counted without an optional match, for which Grafeo reads every relation.
// @access read
// @param limit: number
// @returns kind: string
// @returns name: string
// @returns members: [id: string, issuedOn: string | null, facts: number][]
CALL () {
  MATCH (n:Document) RETURN n, coalesce(n.symbol, n.name) AS name
  UNION ALL
  MATCH (n:Program)<-[:NAMES]-(k:Name) RETURN n, k.key AS name
  UNION ALL
  MATCH (n:Person)<-[:NAMES]-(k:Name) RETURN n, k.key AS name
  UNION ALL
  MATCH (n:Agency) WHERE NOT coalesce(n.collective, false) RETURN n, n.name AS name
}
WITH n.entityKind AS kind, name, n WHERE n.retractedAt IS NULL
WITH kind, name, n ORDER BY n.id
WITH kind, name, collect(n.id) AS ids, collect(coalesce('name 3' IN n.ranks, false)) AS listed
WHERE size(ids) > 1 AND any(each IN listed WHERE NOT each)
WITH kind, name, ids ORDER BY kind, name LIMIT $limit
UNWIND ids AS id
MATCH (n:Entity {id: id})
CALL (n) { MATCH (n)-[r]-(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL RETURN count(o) AS facts }
WITH kind, name, n, facts ORDER BY n.id
WITH kind, name, collect([n.id, n.issuedOn, facts]) AS members
RETURN kind, name, members ORDER BY kind, name
