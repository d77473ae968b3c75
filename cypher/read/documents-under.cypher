// How many documents say that they carry a document out, through at most three steps.
// @access read
// @param document: string
// @returns documents: number
MATCH (d:Entity {id: $document})<-[:IMPLEMENTS*1..3]-(x:Document) RETURN count(DISTINCT x) AS documents
