// Entities that a typed text identifies: by an identifier of one of their records, by a record's key, by their own id or one
// that a merge took in. `on` says by what: types of identifiers, 'record' or 'id'.
// param: keys list<string>
// param: values list<string>
// param: text string
// param: labels list<string>
// param: limit integer
// column: item map
// column: on list<string>
CALL () {
  MATCH (identifier:Identifier)<-[:HAS_IDENTIFIER]-(:Record)-[:RESOLVES_TO]->(entity)
  WHERE identifier.key IN $keys
  RETURN entity, identifier.type AS by
  UNION
  MATCH (identifier:Identifier)<-[:HAS_IDENTIFIER]-(:Record)-[:RESOLVES_TO]->(entity)
  WHERE identifier.value IN $values
  RETURN entity, identifier.type AS by
  UNION
  MATCH (:Record {key: $text})-[:RESOLVES_TO]->(entity)
  RETURN entity, 'record' AS by
  UNION
  MATCH (entity:Customer|Organization|Account|Household {id: $text})
  RETURN entity, 'id' AS by
  UNION
  MATCH (redirect:Redirect {id: $text})
  MATCH (entity:Customer|Organization|Account|Household {id: redirect.to})
  RETURN entity, 'id' AS by
}
WITH entity, by
ORDER BY by
WITH entity, collect(by) AS on
WHERE any(label IN labels(entity) WHERE label IN $labels)
WITH entity, on
ORDER BY entity.name, entity.id
LIMIT $limit
RETURN
  entity { .id, .name, .email, .city, .recordCount, .memberCount, type: toLower(head([label IN labels(entity) WHERE label IN $labels])) } AS item,
  on
ORDER BY item.name, item.id
