// Keys of the records that stand, of one source and type.
// param: source string
// param: type string
// column: key string
MATCH (:Source {name: $source})<-[:FROM]-(record:Record)
WHERE record.active AND record.type = $type
RETURN record.key AS key
ORDER BY key
