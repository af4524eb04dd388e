// An entity with the first of its records, of what identifies those, most shared first, and of the links among them,
// strongest first.
// param: id string
// param: label string
// param: nodes integer
// param: links integer
// column: id string
// column: name string
// column: kind string?
// column: records list<map>
// column: identifiers list<map>
// column: links list<map>
MATCH (entity:Customer|Organization|Account {id: $id})
WHERE $label IN labels(entity)
WITH entity, COLLECT {
  MATCH (record:Record)-[:RESOLVES_TO]->(entity)
  WITH record, record.key AS key
  RETURN record
  ORDER BY key
  LIMIT $nodes
} AS records
RETURN
  entity.id AS id,
  entity.name AS name,
  entity.kind AS kind,
  [record IN records | record { .key, .source, .id }] AS records,
  COLLECT {
    UNWIND records AS record
    MATCH (record)-[:HAS_IDENTIFIER]->(identifier:Identifier)
    WITH identifier, record.key AS holder
    ORDER BY holder
    WITH identifier, collect(holder) AS holders
    RETURN identifier { .key, .type, .value, holders: holders }
    ORDER BY size(holders) DESC, identifier.key
    LIMIT $nodes
  } AS identifiers,
  COLLECT {
    UNWIND records AS record
    MATCH (record)-[link:LINKED]->(other:Record)
    WHERE other IN records
    RETURN link { left: record.key, right: other.key, .status, .weight, .probability, .rule, .why }
    ORDER BY link.weight DESC, record.key, other.key
    LIMIT $links
  } AS links
