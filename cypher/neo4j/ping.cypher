// Whether the database answers. Override: with bolt:// the handshake does not look at the database's name, a query does.
// @access read
// @returns one: number
RETURN 1 AS one
