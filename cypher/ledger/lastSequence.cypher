// The last sequence given, and how many events wait for theirs.
// column: last integer
// column: waiting integer
CALL () {
  MATCH (event:IdentityEvent)
  WHERE event.sequence > 0
  RETURN event.sequence AS last
  ORDER BY last DESC
  LIMIT 1
  UNION ALL
  RETURN 0 AS last
}
WITH max(last) AS last
RETURN last, COUNT { (event:IdentityEvent {pending: true}) } AS waiting
