// What the graph knows of records by their keys, and which relationships stand because their own rows say so; a key that
// nothing has is left out.
// param: keys list<string>
// column: key string
// column: hash string?
// column: active boolean
// column: declares list<string>
UNWIND $keys AS key
MATCH (record:Record {key: key})
RETURN record.key AS key, record.hash AS hash, record.active AS active,
       [(record)-[declared:DECLARES]->() WHERE declared.active AND declared.declaredBy = key | declared.key] AS declares
