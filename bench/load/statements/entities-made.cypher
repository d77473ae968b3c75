// Makes entities of one kind that are known not to be stored.
UNWIND $rows AS row CREATE (n:Entity:$$KIND) SET n = row
