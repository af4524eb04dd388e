// Says that the parents which give the tree are those of now.
// param: ids list<string>
UNWIND $ids AS id
MATCH (node:Account|Organization {id: id})
WHERE node.stale
REMOVE node.stale
