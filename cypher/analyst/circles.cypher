// Accounts and organizations that stand below themselves.
// question: Which declared parents make a circle, so that the tree has to leave an edge out?
// param: limit integer
// :param limit => 25
// column: hierarchy string
// column: circle list<string>
MATCH path = (start)-[edges:CHILD_OF|SUBSIDIARY_OF*1..10]->(start)
WHERE all(edge IN edges WHERE coalesce(edge.hierarchy, edge.basis) = coalesce(edges[0].hierarchy, edges[0].basis))
  AND all(node IN nodes(path) WHERE start.id <= node.id)
RETURN coalesce(edges[0].hierarchy, edges[0].basis) AS hierarchy, [node IN nodes(path)[1..] | node.name] AS circle
ORDER BY hierarchy, circle
LIMIT $limit
