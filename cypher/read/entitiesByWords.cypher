// One page of the entities of one label that a full-text query finds, best first.
// param: label string
// param: words string
// param: afterScore float?
// param: afterId string
// param: limit integer
// column: item map
// column: score float
CALL db.index.fulltext.queryNodes('entityNames', $words) YIELD node, score
WITH node, score
WHERE $label IN labels(node)
  AND ($afterScore IS NULL OR score < $afterScore OR (score = $afterScore AND node.id > $afterId))
WITH node, score
ORDER BY score DESC, node.id
LIMIT $limit
RETURN node { .id, .name, .kind, .email, .phone, .city, .birthDate, .recordCount, .memberCount } AS item, score
ORDER BY score DESC, item.id
