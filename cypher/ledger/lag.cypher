// How much has changed that the feed, households and trees have not followed yet, and since when the oldest event waits.
// column: events integer
// column: since integer?
// column: households integer
// column: trees integer
CALL () {
  MATCH (event:IdentityEvent {pending: true})
  RETURN count(event) AS events, min(event.tick) AS since
}
CALL () {
  MATCH (node:Customer {stale: true})
  RETURN count(node) AS customers
}
CALL () {
  MATCH (node:Household {stale: true})
  RETURN count(node) AS homes
}
CALL () {
  MATCH (node:Account {stale: true})
  RETURN count(node) AS accounts
}
CALL () {
  MATCH (node:Organization {stale: true})
  RETURN count(node) AS organizations
}
RETURN events, since, customers + homes AS households, accounts + organizations AS trees
