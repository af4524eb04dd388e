// Gives events the lists that hold nothing, which an import leaves out, of a stretch of the ledger.
// param: after integer
// param: until integer
MATCH (event:IdentityEvent)
WHERE event.sequence > $after AND event.sequence <= $until
SET event.others = coalesce(event.others, []), event.records = coalesce(event.records, [])
