// What each record resolves to.
// column: record string
// column: entity string
MATCH (record:Record)-[:RESOLVES_TO]->(entity:Customer|Organization|Account)
RETURN record.key AS record, entity.id AS entity
