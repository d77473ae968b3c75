// Ids that lead to another thing: looked up by themselves and by what they lead to.
CREATE INDEX redirect_id IF NOT EXISTS FOR (n:Redirect) ON (n.id);
CREATE INDEX redirect_to IF NOT EXISTS FOR (n:Redirect) ON (n.to);
