// An organization, the bases on which it is placed, and every edge on the way up from it.
// param: id string
// column: id string
// column: name string
// column: hierarchies list<string>
// column: edges list<map>
MATCH (organization:Organization {id: $id})
RETURN
  organization.id AS id,
  organization.name AS name,
  COLLECT {
    MATCH (organization)-[edge:SUBSIDIARY_OF]-(:Organization)
    RETURN DISTINCT edge.basis AS basis
    ORDER BY basis
  } AS hierarchies,
  COLLECT {
    MATCH (organization)-[:SUBSIDIARY_OF*0..]->(child:Organization)
    WITH DISTINCT child
    MATCH (child)-[edge:SUBSIDIARY_OF]->(parent:Organization)
    RETURN {
      child: child.id, childName: child.name, parent: parent.id, parentName: parent.name,
      hierarchy: edge.basis, share: edge.share,
      validFrom: edge.validFrom, validTo: edge.validTo
    }
  } AS edges
