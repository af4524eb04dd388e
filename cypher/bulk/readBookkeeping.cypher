// What migrations and locks have left in an empty database.
// column: label string
// column: properties map
MATCH (node:Migration|Lease)
WITH node, CASE WHEN node:Migration THEN 'Migration' ELSE 'Lease' END AS label
RETURN label, node {.*, landedAt: toString(node.landedAt)} AS properties
