// Says which made-up graph this is: written last, so that a load that was cut short is not taken for one.
MERGE (g:Graph {id: 'graph'}) SET g.revision = 1, g.madeFor = $mark
