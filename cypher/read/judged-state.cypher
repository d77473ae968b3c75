// How much was judged, whether the graph waits for judgements to be laid over it, and how often it has changed.
// @access read
// @returns judgements: number
// @returns undone: number
// @returns due: boolean
// @returns revision: number
CALL () { MATCH (j:Judgement) RETURN count(j) AS judgements, count(j.undoneAt) AS undone }
CALL () {
  OPTIONAL MATCH (g:Graph {id: 'graph'})
  RETURN coalesce(max(g.judgementsDue), false) AS due, coalesce(max(g.revision), 0) AS revision
}
RETURN judgements, undone, due, revision
