// Events of the ledger after a sequence, in order; those that have no sequence yet come once they have.
// param: after integer
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
MATCH (event:IdentityEvent)
WHERE event.sequence > $after
RETURN event.kind AS kind, event.id AS id, event.others AS others, event.records AS records, event.at AS at, event.cause AS cause,
       event.model AS model, event.sequence AS sequence, event.tick AS tick, event.ordinal AS ordinal
ORDER BY sequence
LIMIT $limit
