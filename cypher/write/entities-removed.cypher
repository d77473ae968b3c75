// Removes entities with their ties: those seen as another one, and those that a judgement had made.
// @access write
// @param ids: string[]
// @returns removed: number
UNWIND $ids AS id MATCH (n:Entity {id: id}) DETACH DELETE n RETURN count(n) AS removed
