// Every derived node with all that it holds.
// column: kind string
// column: key string
// column: properties map
MATCH (node:Customer|Organization|Account|Household|Residence)
RETURN [label IN labels(node) WHERE label IN ['Customer', 'Organization', 'Account', 'Household', 'Residence']][0] AS kind,
       coalesce(node.id, node.key) AS key, properties(node) AS properties
