// Those of these records that stood at an instant, as they were then, with all that they ever resolved to and the golden values
// that stewards had decided on them by then.
// param: keys list<string>
// param: at string
// column: key string
// column: source string
// column: type string
// column: id string
// column: held list<string>
// column: observedAt string?
// column: data string
// column: versions integer
// column: overrides list<map>
UNWIND $keys AS key
MATCH (record:Record {key: key})
WITH record, head(COLLECT {
  MATCH (record)-[:VERSION]->(version:RecordVersion)
  WHERE version.loadedAt <= $at
  RETURN version
  ORDER BY version.number DESC
  LIMIT 1
}) AS version
WHERE version IS NOT NULL AND (version.retiredAt IS NULL OR version.retiredAt > $at)
RETURN record.key AS key, record.source AS source, record.type AS type, record.id AS id, coalesce(record.held, []) AS held,
       version.observedAt AS observedAt, version.data AS data, version.number AS versions,
       COLLECT {
         MATCH (override:Override)-[:ABOUT]->(record)
         WHERE override.at <= $at AND (override.withdrawnAt IS NULL OR override.withdrawnAt > $at)
         RETURN override { .id, recordKey: record.key, .field, .value, .by, .reason, .at }
         ORDER BY override.id
       } AS overrides
ORDER BY key
