// Makes passages that are known not to be stored.
UNWIND $rows AS row CREATE (:Passage {id: row[0], start: row[1], end: row[2], text: row[3], textHash: row[4]})
