// The sequence of the event in which each id first came to be.
// column: id string
// column: sequence integer
MATCH (event:IdentityEvent)
WHERE event.kind IN ['created', 'split']
UNWIND CASE event.kind WHEN 'created' THEN [event.id] ELSE event.others END AS id
RETURN id, min(event.sequence) AS sequence
