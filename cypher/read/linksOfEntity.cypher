// The records of an entity and every link at them, those that lead out of it included.
// param: id string
// param: label string
// column: cluster string
// column: records list<string>
// column: links list<map>
MATCH (entity:Customer|Organization|Account {id: $id})
WHERE $label IN labels(entity)
RETURN
  entity.id AS cluster,
  COLLECT {
    MATCH (record:Record)-[:RESOLVES_TO]->(entity)
    WITH record.key AS key
    RETURN key
    ORDER BY key
  } AS records,
  COLLECT {
    MATCH (record:Record)-[:RESOLVES_TO]->(entity)
    MATCH (record)-[link:LINKED]-()
    WITH DISTINCT link, startNode(link).key AS left, endNode(link).key AS right
    RETURN link { left: left, right: right, .status, .weight, .probability, .rule, .why }
    ORDER BY left, right
  } AS links
