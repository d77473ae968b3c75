// Ties passages to their sources.
UNWIND $rows AS row MATCH (p:Passage {id: row[0]}) MATCH (s:Entity {id: row[1]}) CREATE (p)<-[:HAS_PASSAGE]-(s)
