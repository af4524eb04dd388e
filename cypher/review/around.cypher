// The pairs of one case: the pair given, and where its link was cut, all cut links between the same two entities.
// param: left string
// param: right string
// column: left string
// column: right string
MATCH (left:Record {key: $left})-[link:LINKED]->(right:Record {key: $right})
WHERE link.status IN ['review', 'cut', 'conflict']
MATCH (left)-[:RESOLVES_TO]->(leftEntity)
MATCH (right)-[:RESOLVES_TO]->(rightEntity)
CALL (link, left, right, leftEntity, rightEntity) {
  RETURN left AS one, right AS other
  UNION
  MATCH (leftEntity)<-[:RESOLVES_TO]-(a:Record)-[cut:LINKED {status: 'cut'}]-(b:Record)-[:RESOLVES_TO]->(rightEntity)
  WHERE link.status = 'cut'
  RETURN startNode(cut) AS one, endNode(cut) AS other
}
RETURN one.key AS left, other.key AS right
ORDER BY left, right
