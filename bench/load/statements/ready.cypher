// What the peer's documentation asks for and the product does without: its nodes are found by the label of their kind and the id. Then all
// indexes are waited for and plans made anew from the counts of what is stored now.
CREATE CONSTRAINT bench_document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT bench_locality_id IF NOT EXISTS FOR (n:Locality) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT bench_task_id IF NOT EXISTS FOR (n:Task) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT bench_topic_id IF NOT EXISTS FOR (n:Topic) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT bench_program_id IF NOT EXISTS FOR (n:Program) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT bench_indicator_id IF NOT EXISTS FOR (n:Indicator) REQUIRE n.id IS UNIQUE;
CALL db.awaitIndexes(600);
CALL db.resampleOutdatedIndexes();
CALL db.clearQueryCaches();
