// Entities that one source alone knows, counted by that source, with a few examples.
// question: Whom would we lose sight of if this system were switched off?
// param: label string
// :param label => 'Customer'
// param: examples integer
// :param examples => 3
// column: source string
// column: entities integer
// column: examples list<string>
MATCH (entity:Customer|Organization|Account)
WHERE $label IN labels(entity)
WITH entity, COLLECT {
  MATCH (entity)<-[:RESOLVES_TO]-(:Record)-[:FROM]->(source:Source)
  RETURN DISTINCT source.name
  LIMIT 2
} AS sources
WHERE size(sources) = 1
WITH sources[0] AS source, entity.name AS name
ORDER BY source, name
RETURN source, count(*) AS entities, collect(name)[..$examples] AS examples
ORDER BY source
