// Turns records into tombstones: their versions stay, the last one says until when it stood.
// param: keys list<string>
// param: at string
UNWIND $keys AS key
MATCH (record:Record {key: key})
WHERE record.active
SET record.active = false, record.retiredAt = $at
WITH record
MATCH (record)-[:VERSION]->(version:RecordVersion)
WHERE version.number = record.versions
SET version.retiredAt = $at
