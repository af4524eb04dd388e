// Every derived relationship, records' own resolution apart, with the hash of its content.
// column: type string
// column: key string
// column: hash string
// column: ref string
MATCH ()-[edge:LINKED|MEMBER_OF|LIVES_AT|WORKS_FOR|CONTACT_OF|RELATED_TO|HELD_BY|CHILD_OF|SUBSIDIARY_OF]->()
RETURN type(edge) AS type, edge.key AS key, edge.hash AS hash, elementId(edge) AS ref
