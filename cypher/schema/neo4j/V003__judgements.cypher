// What people judge and have to judge, and the ways from a claim to those that judgements tie to it.
CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (n:Judgement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT open_mention_id IF NOT EXISTS FOR (n:OpenMention) REQUIRE n.id IS UNIQUE;
CREATE INDEX open_mention_source IF NOT EXISTS FOR (n:OpenMention) ON (n.source);
CREATE INDEX claim_object IF NOT EXISTS FOR (n:Claim) ON (n.object);
CREATE INDEX claim_seen_as IF NOT EXISTS FOR (n:Claim) ON (n.seenAs);
