// The declared relationships that stand and whose left record does, in the order of their keys.
// column: left string
// column: right string
// column: properties map
MATCH (left:Record)-[declared:DECLARES]->(right:Record)
WHERE declared.active AND left.active
RETURN left.key AS left, right.key AS right, properties(declared) AS properties
ORDER BY declared.key
