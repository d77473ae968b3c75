// A document by its number: the look-up key leads to it. Two rows tell that the number is of several.
MATCH (:Name {key: $key})-[:NAMES]->(d:Document) WHERE d.retractedAt IS NULL
RETURN d.id AS id, d.symbol AS symbol, d.title AS title, d.documentType AS kind, d.issuedOn AS issuedOn LIMIT 2
