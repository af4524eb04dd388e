// Locks accounts and organizations, in the order given, and gives the edges to their parents.
// param: ids list<string>
// column: type string
// column: key string
// column: from string
// column: to string
// column: ref string
// column: properties map
UNWIND $ids AS id
MATCH (node:Account|Organization {id: id})
REMOVE node.lock
WITH collect(node) AS locked
UNWIND locked AS node
MATCH (node)-[edge:CHILD_OF|SUBSIDIARY_OF]->(parent)
RETURN type(edge) AS type, edge.key AS key, node.id AS from, parent.id AS to, elementId(edge) AS ref, properties(edge) AS properties
