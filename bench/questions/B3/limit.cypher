// The 500th page of all tasks by name: a seek in the index on name and id.
MATCH (t:Task)
WHERE t.name >= $name AND t.id IS NOT NULL AND (t.name > $name OR t.id > $id) AND t.retractedAt IS NULL
RETURN t.id AS id, t.name AS name ORDER BY t.name, t.id LIMIT 21
