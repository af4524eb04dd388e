// Every derived relationship with its ends and all that it holds, records' own resolution apart.
// column: kind string
// column: key string
// column: from string
// column: to string
// column: properties map
MATCH (left)-[edge:LINKED|MEMBER_OF|LIVES_AT|WORKS_FOR|CONTACT_OF|RELATED_TO|HELD_BY|CHILD_OF|SUBSIDIARY_OF]->(right)
RETURN type(edge) AS kind, edge.key AS key, coalesce(left.key, left.id) AS from, coalesce(right.key, right.id) AS to,
       properties(edge) AS properties
