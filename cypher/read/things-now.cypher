// The things that ids stand for, an old id for what it leads to; an unknown id has no row.
// @access read
// @param ids: string[]
// @returns id: string
// @returns now: string
UNWIND $ids AS id
CALL (id) {
  MATCH (e:Entity {id: id}) WHERE e.retractedAt IS NULL AND e.mergedInto IS NULL RETURN e
  UNION
  MATCH (led:Redirect {id: id}) MATCH (e:Entity {id: led.to}) WHERE e.retractedAt IS NULL AND e.mergedInto IS NULL RETURN e
}
RETURN id, e.id AS now ORDER BY id, now
