// Accounts and organizations whose parents have changed, some of them.
// param: limit integer
// column: id string
MATCH (node:Account|Organization {stale: true})
RETURN node.id AS id
LIMIT $limit
