// Documents of one symbol or name, programmes and people that answer to one name, and bodies of one name, of which at least one is no member of a shipped list: they
// may be one or several. A class of bodies is named alike everywhere and is never one body.
// @access read
// @param limit: number
// @returns kind: string
// @returns name: string
// @returns members: [id: string, issuedOn: string | null, facts: number][]
CALL () {
  MATCH (n:Document) WHERE n.retractedAt IS NULL
  RETURN n.entityKind AS kind, coalesce(n.symbol, n.name) AS name, n.id AS id, coalesce('name 3' IN n.ranks, false) AS isListed
  UNION ALL
  MATCH (n:Program)<-[:NAMES]-(k:Name) WHERE n.retractedAt IS NULL
  RETURN n.entityKind AS kind, k.key AS name, n.id AS id, coalesce('name 3' IN n.ranks, false) AS isListed
  UNION ALL
  MATCH (n:Person)<-[:NAMES]-(k:Name) WHERE n.retractedAt IS NULL
  RETURN n.entityKind AS kind, k.key AS name, n.id AS id, coalesce('name 3' IN n.ranks, false) AS isListed
  UNION ALL
  MATCH (n:Agency) WHERE NOT coalesce(n.collective, false) AND n.retractedAt IS NULL
  RETURN n.entityKind AS kind, n.name AS name, n.id AS id, coalesce('name 3' IN n.ranks, false) AS isListed
}
WITH kind, name, id, isListed ORDER BY id
WITH kind, name, collect(id) AS ids, collect(isListed) AS listed
WHERE size(ids) > 1 AND any(each IN listed WHERE NOT each)
WITH kind, name, ids ORDER BY kind, name LIMIT $limit
UNWIND ids AS id
MATCH (n:Entity {id: id})
CALL (n) { MATCH (n)-[r]-(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL RETURN count(o) AS facts }
WITH kind, name, n, facts ORDER BY n.id
WITH kind, name, collect([n.id, n.issuedOn, facts]) AS members
RETURN kind, name, members ORDER BY kind, name
