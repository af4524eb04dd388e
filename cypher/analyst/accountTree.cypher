// The accounts below an account in one hierarchy, each with its path of names, its level and who holds it.
// question: What hangs under this account?
// param: account string
// :param account => 'Oskerby Group (key account)'
// param: hierarchy string
// :param hierarchy => 'sales'
// param: limit integer
// :param limit => 200
// column: path list<string>
// column: level integer
// column: id string
// column: name string
// column: holders list<string>
MATCH (root:Account)
WHERE root.id = $account OR root.name = $account
MATCH path = (root)<-[edges:CHILD_OF*0..20]-(account:Account)
WHERE all(edge IN edges WHERE edge.hierarchy = $hierarchy AND edge.primary)
WITH account, edges, [node IN nodes(path) | node.name] AS path
RETURN
  path, size(edges) AS level, account.id AS id, account.name AS name,
  COLLECT {
    MATCH (account)-[:HELD_BY]->(holder)
    RETURN holder.name AS name
    ORDER BY name
  } AS holders
ORDER BY path, id
LIMIT $limit
