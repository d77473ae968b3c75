// As limit.cypher, with rows as lists.
MATCH (:Entity {id: $topic})<-[bs:BROADER*0..]-(n) WHERE all(b IN bs WHERE b.certainty <> 'INFERRED')
WITH collect(DISTINCT n) AS topics
MATCH (p:Entity {id: $province})<-[ps:PART_OF*0..]-(l) WHERE all(r IN ps WHERE r.certainty <> 'INFERRED')
WITH DISTINCT topics, l
WHERE l:Locality AND l.retractedAt IS NULL AND EXISTS {
  MATCH (l)<-[a:APPLIES_IN]-(t:Task)-[b:ABOUT]->(n) WHERE n IN topics AND a.certainty <> 'INFERRED' AND b.certainty <> 'INFERRED'
}
WITH l ORDER BY l.name, l.id
WITH collect(l) AS ls
RETURN size(ls) AS total, [l IN ls[0..20] | [l.id, l.name, l.level]] AS rows
