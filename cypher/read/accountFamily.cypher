// The accounts nearest to one in one hierarchy, up and down, and every edge between them. `members` may be one more than
// `most`, which tells that there are others.
// param: id string
// param: hierarchy string?
// param: most integer
// column: id string
// column: name string
// column: hierarchies list<string>
// column: members integer
// column: edges list<map>
MATCH (account:Account {id: $id})
WITH account, COLLECT {
  MATCH (account)-[edge:CHILD_OF]-(:Account)
  RETURN DISTINCT edge.hierarchy AS hierarchy
  ORDER BY hierarchy
} AS hierarchies
WITH account, hierarchies, coalesce($hierarchy, hierarchies[0]) AS hierarchy
WITH account, hierarchies, hierarchy, COLLECT {
  MATCH (account)-[edges:CHILD_OF*0..]-(member:Account)
  WHERE all(edge IN edges WHERE edge.hierarchy = hierarchy)
  RETURN DISTINCT member
  LIMIT $most + 1
} AS members
RETURN
  account.id AS id,
  account.name AS name,
  hierarchies,
  size(members) AS members,
  COLLECT {
    UNWIND members AS child
    MATCH (child)-[edge:CHILD_OF]->(parent:Account)
    WHERE edge.hierarchy = hierarchy
    RETURN {
      child: child.id, childName: child.name, parent: parent.id, parentName: parent.name,
      hierarchy: hierarchy, share: edge.share, validFrom: edge.validFrom, validTo: edge.validTo
    }
  } AS edges
