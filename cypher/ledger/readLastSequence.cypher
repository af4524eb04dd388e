// The sequence of the last identity event, 0 where there is none.
// column: sequence integer
OPTIONAL MATCH (event:IdentityEvent)
RETURN coalesce(max(event.sequence), 0) AS sequence
