// The entities that a full-text query finds, best first, with the texts by which they were found. The index may stop after
// `reach` of them, which saves reading all that a common word finds.
// param: words string
// param: labels list<string>
// param: reach integer
// param: limit integer
// column: item map
// column: score float
CALL db.index.fulltext.queryNodes('entityNames', $words, {limit: $reach}) YIELD node, score
WITH node, score
WHERE any(label IN labels(node) WHERE label IN $labels)
WITH node, score
ORDER BY score DESC, node.id
LIMIT $limit
RETURN
  node {
    .id, .name, .email, .city, .recordCount, .memberCount, recordTexts: node.searchText,
    type: toLower(head([label IN labels(node) WHERE label IN $labels]))
  } AS item,
  score
ORDER BY score DESC, item.id
