// A page of the entities with their look-up keys, in the order of their ids: for checking the graph.
// @access read
// @param after: string
// @param limit: number
// @returns id: string
// @returns labels: string[]
// @returns properties: Record<string, unknown>
// @returns keys: string[]
MATCH (n:Entity) WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $limit
CALL (n) {
  MATCH (n)<-[:NAMES]-(k:Name)
  WITH k.key AS key ORDER BY key
  RETURN collect(key) AS keys
}
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties, keys ORDER BY id
