// Writes records as their next version. What already stands with the same content is passed over, so that a second
// writer of the same rows changes nothing. A record that others only pointed at so far stops being missing.
// param: rows list<map>
// param: at string
// column: key string
// column: number integer
UNWIND $rows AS row
MERGE (record:Record {key: row.key})
WITH record, row
WHERE record.hash IS NULL OR record.hash <> row.hash OR NOT record.active
MATCH (source:Source {name: row.source})
SET record += row.properties,
    record.active = true,
    record.missing = null,
    record.retiredAt = null,
    record.versions = coalesce(record.versions, 0) + 1
MERGE (record)-[:FROM]->(source)
CREATE (record)-[:VERSION]->(:RecordVersion {
  key: record.key + '#' + toString(record.versions),
  number: record.versions,
  hash: row.hash,
  data: row.properties.data,
  observedAt: row.properties.observedAt,
  loadedAt: $at
})
RETURN record.key AS key, record.versions AS number
