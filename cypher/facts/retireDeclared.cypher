// Turns the relationships that records' own rows declared into tombstones.
// param: keys list<string>
// param: at string
// column: ended integer
UNWIND $keys AS key
MATCH (:Record {key: key})-[declared:DECLARES]->()
WHERE declared.active AND declared.declaredBy = key
SET declared.active = false, declared.retiredAt = $at
RETURN count(declared) AS ended
