// An account, the hierarchies it takes part in, and every edge on the way up from it.
// param: id string
// column: id string
// column: name string
// column: hierarchies list<string>
// column: edges list<map>
MATCH (account:Account {id: $id})
RETURN
  account.id AS id,
  account.name AS name,
  COLLECT {
    MATCH (account)-[edge:CHILD_OF]-(:Account)
    RETURN DISTINCT edge.hierarchy AS hierarchy
    ORDER BY hierarchy
  } AS hierarchies,
  COLLECT {
    MATCH (account)-[:CHILD_OF*0..]->(child:Account)
    WITH DISTINCT child
    MATCH (child)-[edge:CHILD_OF]->(parent:Account)
    RETURN {
      child: child.id, childName: child.name, parent: parent.id, parentName: parent.name,
      hierarchy: edge.hierarchy, share: edge.share,
      validFrom: edge.validFrom, validTo: edge.validTo
    }
  } AS edges
