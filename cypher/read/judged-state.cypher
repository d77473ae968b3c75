// How much was judged, and whether the graph waits for judgements to be laid over it.
// @access read
// @returns judgements: number
// @returns undone: number
// @returns due: boolean
CALL () { MATCH (j:Judgement) RETURN count(j) AS judgements, count(j.undoneAt) AS undone }
CALL () { OPTIONAL MATCH (g:Graph {id: 'graph'}) RETURN coalesce(max(g.judgementsDue), false) AS due }
RETURN judgements, undone, due
