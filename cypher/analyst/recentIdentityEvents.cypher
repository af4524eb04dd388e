// The last merges, splits and revivals of ids, the newest first.
// question: What has merged and split lately, and what caused it?
// param: kinds list<string>
// :param kinds => ['merged', 'split', 'revived']
// param: since string?
// :param since => null
// param: limit integer
// :param limit => 25
// column: at string
// column: kind string
// column: id string
// column: name string?
// column: others list<string>
// column: records list<string>
// column: cause string
MATCH (event:IdentityEvent)
WHERE event.kind IN $kinds AND ($since IS NULL OR event.at >= $since)
WITH event
ORDER BY event.tick DESC, event.ordinal DESC, event.id
LIMIT $limit
OPTIONAL MATCH (entity:Customer|Organization|Account {id: event.id})
RETURN
  event.at AS at, event.kind AS kind, event.id AS id, entity.name AS name, coalesce(event.others, []) AS others,
  coalesce(event.records, []) AS records, event.cause AS cause
ORDER BY event.tick DESC, event.ordinal DESC, event.id
