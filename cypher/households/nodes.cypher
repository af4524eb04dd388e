// Households and the residences where they live or lived, as they stand.
// param: ids list<string>
// column: label string
// column: key string
// column: hash string
// column: ref string
UNWIND $ids AS id
MATCH (node:Household {id: id})
RETURN 'Household' AS label, node.id AS key, node.hash AS hash, elementId(node) AS ref
UNION
UNWIND $ids AS id
MATCH (:Household {id: id})-[:LIVES_AT]->(node:Residence)
RETURN 'Residence' AS label, node.key AS key, node.hash AS hash, elementId(node) AS ref
