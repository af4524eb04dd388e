// Every derived node with the hash of its content.
// column: label string
// column: key string
// column: hash string
// column: ref string
MATCH (node:Customer)
RETURN 'Customer' AS label, node.id AS key, node.hash AS hash, elementId(node) AS ref
UNION ALL
MATCH (node:Organization)
RETURN 'Organization' AS label, node.id AS key, node.hash AS hash, elementId(node) AS ref
UNION ALL
MATCH (node:Account)
RETURN 'Account' AS label, node.id AS key, node.hash AS hash, elementId(node) AS ref
UNION ALL
MATCH (node:Household)
RETURN 'Household' AS label, node.id AS key, node.hash AS hash, elementId(node) AS ref
UNION ALL
MATCH (node:Residence)
RETURN 'Residence' AS label, node.key AS key, node.hash AS hash, elementId(node) AS ref
