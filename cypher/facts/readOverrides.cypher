// Golden values that stewards decided and did not take back.
// column: id string
// column: recordKey string
// column: field string
// column: value string
// column: by string
// column: reason string
// column: at string
MATCH (override:Override)-[:ABOUT]->(record:Record)
WHERE override.withdrawnBy IS NULL
RETURN override.id AS id, record.key AS recordKey, override.field AS field, override.value AS value, override.by AS by,
       override.reason AS reason, override.at AS at
ORDER BY id
