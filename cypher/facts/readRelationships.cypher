// The declared relationships that stand, in the order of their keys, whether or not the records at their ends do.
// column: left string
// column: right string
// column: properties map
MATCH (left:Record)-[declared:DECLARES]->(right:Record)
WHERE declared.active
RETURN left.key AS left, right.key AS right, properties(declared) AS properties
ORDER BY declared.key
