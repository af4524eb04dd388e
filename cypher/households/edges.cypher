// Who is or was in households, and where they live or lived.
// param: ids list<string>
// column: type string
// column: key string
// column: hash string
// column: ref string
UNWIND $ids AS id
MATCH (:Household {id: id})-[edge:LIVES_AT|MEMBER_OF]-()
RETURN type(edge) AS type, edge.key AS key, edge.hash AS hash, elementId(edge) AS ref
