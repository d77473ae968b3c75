// Indexes of the embedded engine: hash indexes, without which every MERGE is a scan. The text index is made by the engine's own call.
CREATE INDEX entity_id IF NOT EXISTS FOR (n:Entity) ON (n.id);
CREATE INDEX claim_id IF NOT EXISTS FOR (n:Claim) ON (n.id);
CREATE INDEX passage_id IF NOT EXISTS FOR (n:Passage) ON (n.id);
CREATE INDEX name_key IF NOT EXISTS FOR (n:Name) ON (n.key);
CREATE INDEX migration_version IF NOT EXISTS FOR (n:Migration) ON (n.version);
CREATE INDEX claim_subject IF NOT EXISTS FOR (n:Claim) ON (n.subject);
