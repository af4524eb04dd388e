// An override by its id, one that was taken back too.
// param: id string
// column: id string
// column: recordKey string
// column: field string
// column: value string
// column: by string
// column: reason string
// column: at string
// column: withdrawnBy string?
MATCH (override:Override {id: $id})-[:ABOUT]->(record:Record)
RETURN override.id AS id, record.key AS recordKey, override.field AS field, override.value AS value, override.by AS by,
       override.reason AS reason, override.at AS at, override.withdrawnBy AS withdrawnBy
