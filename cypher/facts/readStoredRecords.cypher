// What the graph knows of records by their keys; a key that nothing has is left out.
// param: keys list<string>
// column: key string
// column: hash string?
// column: active boolean
UNWIND $keys AS key
MATCH (record:Record {key: key})
RETURN record.key AS key, record.hash AS hash, record.active AS active
