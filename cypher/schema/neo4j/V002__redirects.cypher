// Ids that lead to another thing: each leads to one; looked up by themselves and by what they lead to.
CREATE CONSTRAINT redirect_id IF NOT EXISTS FOR (n:Redirect) REQUIRE n.id IS UNIQUE;
CREATE INDEX redirect_to IF NOT EXISTS FOR (n:Redirect) ON (n.to);
