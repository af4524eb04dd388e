// The entities of two records and every link among the records of those entities.
// param: left string
// param: right string
// column: leftEntity string
// column: rightEntity string
// column: links list<map>
MATCH (left:Record {key: $left})-[:RESOLVES_TO]->(leftEntity)
MATCH (right:Record {key: $right})-[:RESOLVES_TO]->(rightEntity)
RETURN
  leftEntity.id AS leftEntity,
  rightEntity.id AS rightEntity,
  COLLECT {
    MATCH (a:Record)-[:RESOLVES_TO]->(entity)
    WHERE entity.id IN [leftEntity.id, rightEntity.id]
    MATCH (a)-[link:LINKED]->(b:Record)-[:RESOLVES_TO]->(other)
    WHERE other.id IN [leftEntity.id, rightEntity.id]
    RETURN link { left: a.key, right: b.key, .status, .weight, .probability, .rule, .why }
    ORDER BY a.key, b.key
  } AS links
