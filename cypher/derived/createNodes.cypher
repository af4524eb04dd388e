// Creates derived nodes.
// param: rows list<map>
UNWIND $rows AS row
CREATE (node:$(row.label))
SET node = row.properties
