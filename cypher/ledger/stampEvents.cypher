// Gives events the next sequences of the ledger, in the order given. To be run by whoever holds the lease.
// param: refs list<string>
// column: last integer
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
UNWIND range(0, size($refs) - 1) AS at
MATCH (event:IdentityEvent)
WHERE elementId(event) = $refs[at]
SET event.sequence = last + 1 + at
REMOVE event.pending
RETURN max(event.sequence) AS last
