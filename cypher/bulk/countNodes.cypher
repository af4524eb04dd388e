// How many nodes of each label there are.
// column: kind string
// column: number integer
MATCH (node)
UNWIND labels(node) AS kind
RETURN kind, count(*) AS number
