// An entity's provenance and the first of its records, whole, in the order of their keys.
// param: id string
// param: label string
// param: limit integer
// column: id string
// column: provenance string
// column: records list<string>
MATCH (entity:Customer|Organization|Account {id: $id})
WHERE $label IN labels(entity)
RETURN
  entity.id AS id,
  entity.provenance AS provenance,
  COLLECT {
    MATCH (record:Record)-[:RESOLVES_TO]->(entity)
    WITH record.data AS data, record.key AS key
    WHERE data IS NOT NULL
    RETURN data
    ORDER BY key
    LIMIT $limit
  } AS records
