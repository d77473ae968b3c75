// The identities that are seen as another one now, because a person said so.
// @access read
// @returns id: string
// @returns to: string
MATCH (r:Redirect) WHERE r.rule = 'judgement' RETURN r.id AS id, r.to AS to ORDER BY id
