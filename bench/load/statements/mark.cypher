// Which made-up graph is stored, and whether anything is.
OPTIONAL MATCH (g:Graph {id: 'graph'}) WITH g LIMIT 1
OPTIONAL MATCH (n:Entity) WITH g, n LIMIT 1
RETURN g.madeFor AS mark, n.id AS any
