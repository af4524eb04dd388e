// The records that stand, in the order of their keys.
// column: key string
// column: data string
MATCH (record:Record)
WHERE record.key > '' AND record.active
RETURN record.key AS key, record.data AS data
ORDER BY key
