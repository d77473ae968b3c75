// Uniqueness of every key (Community Edition has no existence constraints: presence is checked in code), range indexes that back the order
// of pages, and the text index over folded words (no analyzer of Neo4j knows Vietnamese, so the words are folded before they are stored).
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT passage_id IF NOT EXISTS FOR (n:Passage) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT name_key IF NOT EXISTS FOR (n:Name) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT graph_id IF NOT EXISTS FOR (n:Graph) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT migration_version IF NOT EXISTS FOR (n:Migration) REQUIRE n.version IS UNIQUE;
CREATE INDEX document_name IF NOT EXISTS FOR (n:Document) ON (n.name, n.id);
CREATE INDEX document_issued IF NOT EXISTS FOR (n:Document) ON (n.issuedOn, n.id);
CREATE INDEX agency_name IF NOT EXISTS FOR (n:Agency) ON (n.name, n.id);
CREATE INDEX locality_name IF NOT EXISTS FOR (n:Locality) ON (n.name, n.id);
CREATE INDEX task_name IF NOT EXISTS FOR (n:Task) ON (n.name, n.id);
CREATE INDEX program_name IF NOT EXISTS FOR (n:Program) ON (n.name, n.id);
CREATE INDEX indicator_name IF NOT EXISTS FOR (n:Indicator) ON (n.name, n.id);
CREATE FULLTEXT INDEX entity_search IF NOT EXISTS FOR (n:Entity) ON EACH [n.searchText] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
CREATE INDEX claim_subject IF NOT EXISTS FOR (n:Claim) ON (n.subject);
