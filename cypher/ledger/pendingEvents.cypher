// The oldest events that have no sequence yet.
// param: limit integer
// column: ref string
// column: tick integer
// column: ordinal integer
// column: ids list<string>
MATCH (event:IdentityEvent {pending: true})
RETURN elementId(event) AS ref, event.tick AS tick, event.ordinal AS ordinal, [event.id] + event.others AS ids
ORDER BY tick, ordinal
LIMIT $limit
