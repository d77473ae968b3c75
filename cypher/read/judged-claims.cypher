// The claims over which judgements are laid now.
// @access read
// @returns id: string
MATCH (c:Claim:Judged) RETURN c.id AS id ORDER BY id
