// Indexes that do not answer yet. Override: the embedded engine fills its indexes before it answers.
// @returns name: string
// @returns state: string
// @access read
SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN name, state
