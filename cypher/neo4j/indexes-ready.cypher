// Waits, at most a minute, until every index answers. Override: the embedded engine fills its indexes before it answers.
// @access read
CALL db.awaitIndexes(60)
