// What happened to an id, the oldest first, after a place in that order.
// param: id string
// param: tick integer
// param: ordinal integer
// param: limit integer
// column: kind string
// column: id string
// column: others list<string>
// column: records list<string>
// column: at string
// column: cause string
// column: model string
// column: sequence integer?
// column: tick integer
// column: ordinal integer
MATCH (event:IdentityEvent {id: $id})
WHERE event.tick > $tick OR (event.tick = $tick AND event.ordinal > $ordinal)
RETURN event.kind AS kind, event.id AS id, event.others AS others, event.records AS records, event.at AS at, event.cause AS cause,
       event.model AS model, event.sequence AS sequence, event.tick AS tick, event.ordinal AS ordinal
ORDER BY tick, ordinal
LIMIT $limit
