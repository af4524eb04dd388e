// The records of a customer, organization or account, sorted, each with its source and the ids that it has had. An id that lost
// a merge leads to the survivor.
// param: id string
// column: id string
// column: key string
// column: source string
// column: held list<string>
OPTIONAL MATCH (redirect:Redirect {id: $id})
WITH coalesce(redirect.to, $id) AS id
MATCH (:Customer|Organization|Account {id: id})<-[:RESOLVES_TO]-(record:Record)
RETURN id, record.key AS key, record.source AS source, coalesce(record.held, []) AS held
ORDER BY key
