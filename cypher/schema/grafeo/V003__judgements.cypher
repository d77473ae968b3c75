// What people judge and have to judge, and the ways from a claim to those that judgements tie to it.
CREATE INDEX judgement_id IF NOT EXISTS FOR (n:Judgement) ON (n.id);
CREATE INDEX open_mention_id IF NOT EXISTS FOR (n:OpenMention) ON (n.id);
CREATE INDEX open_mention_source IF NOT EXISTS FOR (n:OpenMention) ON (n.source);
CREATE INDEX claim_object IF NOT EXISTS FOR (n:Claim) ON (n.object);
CREATE INDEX claim_seen_as IF NOT EXISTS FOR (n:Claim) ON (n.seenAs);
