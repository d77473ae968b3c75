// Makes look-up keys that are known not to be stored.
UNWIND $keys AS key CREATE (:Name {key: key})
