// What changed, and when: each thing, fact, judgement and redirect carries the number of the change that wrote it last, a log says when the graph
// came to each number, and what was deleted leaves its id. Of a store that was written before, facts tell when most changes were made.
CREATE INDEX revision_id IF NOT EXISTS FOR (n:Revision) ON (n.id);
CREATE INDEX revision_number IF NOT EXISTS FOR (n:Revision) ON (n.number);
CREATE INDEX entity_revision IF NOT EXISTS FOR (n:Entity) ON (n.revision);
CREATE INDEX claim_revision IF NOT EXISTS FOR (n:Claim) ON (n.revision);
CREATE INDEX removed_id IF NOT EXISTS FOR (n:Removed) ON (n.id);
MATCH (n:Entity) WHERE n.revision IS NULL SET n.revision = 0;
MATCH (c:Claim) WHERE c.revision IS NULL SET c.revision = 0;
MATCH (j:Judgement) WHERE j.revision IS NULL SET j.revision = 0;
MATCH (r:Redirect) WHERE r.revision IS NULL SET r.revision = 0;
MATCH (c:Claim) WHERE c.firstRevision IS NULL AND c.since = c.recordedAt AND c.retractedAt IS NULL SET c.firstRevision = c.revision;
MATCH (c:Claim) WHERE c.revision > 0
WITH c.revision AS number, max(coalesce(c.retractedAt, c.since)) AS at
MERGE (r:Revision {id: 'revision:' + substring('000000000000', size(toString(number))) + toString(number)}) SET r.number = number, r.at = at;
