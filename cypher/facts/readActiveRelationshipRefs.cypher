// Relationships that stand, of one source and relation.
// param: source string
// param: relation string
// column: left string
// column: key string
// column: source string
MATCH (left:Record)-[declared:DECLARES]->()
WHERE declared.active AND declared.source = $source AND declared.relation = $relation
RETURN left.key AS left, declared.key AS key, declared.source AS source
ORDER BY key
