// The organizations nearest to one on one basis, up and down, with every edge between them, the persons who hold them, and the
// parents that their records name but that are not there. `members` may be one more than `most`, which tells that there are others.
// param: id string
// param: basis string
// param: most integer
// column: id string
// column: name string
// column: hierarchies list<string>
// column: members integer
// column: edges list<map>
// column: holdings list<map>
// column: awaited list<map>
MATCH (organization:Organization {id: $id})
WITH organization, COLLECT {
  MATCH (organization)-[edge:SUBSIDIARY_OF]-(:Organization)
  RETURN DISTINCT edge.basis AS basis
  ORDER BY basis
} AS hierarchies, COLLECT {
  MATCH (organization)-[edges:SUBSIDIARY_OF*0..]-(member:Organization)
  WHERE all(edge IN edges WHERE edge.basis = $basis)
  RETURN DISTINCT member
  LIMIT $most + 1
} AS members
RETURN
  organization.id AS id,
  organization.name AS name,
  hierarchies,
  size(members) AS members,
  COLLECT {
    UNWIND members AS child
    MATCH (child)-[edge:SUBSIDIARY_OF]->(parent:Organization)
    WHERE edge.basis = $basis
    RETURN {
      child: child.id, childName: child.name, parent: parent.id, parentName: parent.name,
      hierarchy: $basis, share: edge.share, shareMin: edge.shareMin, shareMax: edge.shareMax,
      validFrom: edge.validFrom, validTo: edge.validTo
    }
  } AS edges,
  COLLECT {
    UNWIND members AS child
    MATCH (child)-[edge:HELD_BY]->(holder:Customer)
    WHERE edge.basis = $basis
    RETURN {
      child: child.id, childName: child.name, parent: holder.id, parentName: holder.name,
      hierarchy: $basis, share: edge.share, shareMin: edge.shareMin, shareMax: edge.shareMax,
      validFrom: edge.validFrom, validTo: edge.validTo
    }
  } AS holdings,
  COLLECT {
    UNWIND members AS child
    MATCH (child)<-[:RESOLVES_TO]-(:Record)-[declared:DECLARES {relation: 'subsidiaryOf', active: true}]->(target:Record)
    WHERE coalesce(declared.basis, 'legal') = $basis AND NOT EXISTS { (target)-[:RESOLVES_TO]->() }
    RETURN {
      child: child.id, childName: child.name, parent: target.key, parentName: target.key,
      hierarchy: $basis, share: declared.share, shareMin: declared.shareMin, shareMax: declared.shareMax,
      validFrom: declared.validFrom, validTo: declared.validTo
    }
  } AS awaited
