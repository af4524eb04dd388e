// Keeps a place for records that relationships name and nobody has loaded yet.
// param: rows list<map>
UNWIND $rows AS row
MERGE (record:Record {key: row.key})
ON CREATE SET record.active = false, record.missing = true, record.source = row.source, record.type = row.type, record.id = row.id
