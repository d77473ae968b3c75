// Every relation of some entities that a path may use, in its own direction.
// @access read
// @param ids: string[]
// @param relations: string[]
// @param certainty: string[]
// @param limit: number
// @returns near: string
// @returns claim: string
// @returns from: string
// @returns to: string
// @returns certainty: string
UNWIND $ids AS id
MATCH (n:Entity {id: id})
CALL (n) {
  MATCH (n)-[r]->(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL AND r.certainty IN $certainty AND type(r) IN $relations
  RETURN r.claim AS claim, n.id AS from, o.id AS to, r.certainty AS certainty
  UNION ALL
  MATCH (n)<-[r]-(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL AND r.certainty IN $certainty AND type(r) IN $relations
  RETURN r.claim AS claim, o.id AS from, n.id AS to, r.certainty AS certainty
}
RETURN id AS near, claim, from, to, certainty ORDER BY claim, near LIMIT $limit
