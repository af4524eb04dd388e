// Those of these records that stood at an instant, as they were then, with all that they ever resolved to.
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
       version.observedAt AS observedAt, version.data AS data, version.number AS versions
ORDER BY key
