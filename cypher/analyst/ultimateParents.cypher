// The organizations with no parent of their own and others below them, with how many and how deep.
// question: Which groups are our customers part of, and how large is each?
// param: basis string
// :param basis => 'legal'
// param: limit integer
// :param limit => 25
// column: id string
// column: name string
// column: organizations integer
// column: depth integer
// column: accounts integer
MATCH (parent:Organization)<-[:SUBSIDIARY_OF {basis: $basis, primary: true}]-(:Organization)
WHERE NOT EXISTS { (parent)-[:SUBSIDIARY_OF {basis: $basis, primary: true}]->(:Organization) }
WITH DISTINCT parent
MATCH (parent)<-[edges:SUBSIDIARY_OF*0..20]-(member:Organization)
WHERE all(edge IN edges WHERE edge.basis = $basis AND edge.primary)
WITH parent, collect(DISTINCT member) AS members, max(size(edges)) AS depth
RETURN
  parent.id AS id, parent.name AS name, size(members) AS organizations, depth,
  COUNT { MATCH (account:Account)-[:HELD_BY]->(member:Organization) WHERE member IN members RETURN DISTINCT account } AS accounts
ORDER BY organizations DESC, name, id
LIMIT $limit
