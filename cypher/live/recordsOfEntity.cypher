// The records of an entity, sorted.
// param: id string
// column: key string
MATCH (:Customer|Organization|Account {id: $id})<-[:RESOLVES_TO]-(record:Record)
RETURN record.key AS key
ORDER BY key
