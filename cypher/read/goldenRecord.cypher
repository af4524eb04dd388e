// An entity's provenance, the first of its records, whole, in the order of their keys, and every override on any of them.
// param: id string
// param: label string
// param: limit integer
// column: id string
// column: provenance string
// column: records list<string>
// column: overrides list<map>
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
  } AS records,
  COLLECT {
    MATCH (override:Override)-[:ABOUT]->(record:Record)-[:RESOLVES_TO]->(entity)
    RETURN override { .id, recordKey: record.key, .field, .value, .by, .reason, .at, .withdrawnBy }
    ORDER BY override.at DESC, override.id DESC
  } AS overrides
