// Ties look-up keys to what they name.
UNWIND $rows AS row MATCH (k:Name {key: row[0]}) MATCH (n:Entity {id: row[1]}) CREATE (k)-[:NAMES]->(n)
