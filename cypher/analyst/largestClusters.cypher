// Entities with the most records, and the weakest link that holds each together.
// question: Which customers have grown suspiciously large, and which of them hang by a thread?
// param: label string
// :param label => 'Customer'
// param: limit integer
// :param limit => 25
// column: id string
// column: name string
// column: records integer
// column: sources list<string>
// column: weakest float?
// column: why string?
MATCH (entity:Customer|Organization|Account)
WHERE $label IN labels(entity)
WITH entity
ORDER BY entity.recordCount DESC, entity.name, entity.id
LIMIT $limit
OPTIONAL MATCH (entity)<-[:RESOLVES_TO]-(left:Record)-[link:LINKED {status: 'linked'}]->(right:Record)-[:RESOLVES_TO]->(entity)
WITH entity, link
ORDER BY link.probability, link.key
WITH entity, collect(link)[0] AS weakest
RETURN
  entity.id AS id, entity.name AS name, entity.recordCount AS records,
  COLLECT {
    MATCH (entity)<-[:RESOLVES_TO]-(:Record)-[:FROM]->(source:Source)
    RETURN DISTINCT source.name AS source
    ORDER BY source
  } AS sources,
  round(weakest.probability, 3) AS weakest, weakest.why AS why
ORDER BY records DESC, name, id
