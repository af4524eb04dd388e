// How much there is. Counting relationships by type and nodes by label reads counters, not the graph.
// column: records integer
// column: customers integer
// column: organizations integer
// column: accounts integer
// column: households integer
RETURN
  COUNT { ()-[:RESOLVES_TO]->() } AS records,
  COUNT { (:Customer) } AS customers,
  COUNT { (:Organization) } AS organizations,
  COUNT { (:Account) } AS accounts,
  COUNT { (:Household) } AS households
