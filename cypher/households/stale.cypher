// Customers and households whose households are to be built anew, some of each.
// param: limit integer
// column: customers list<string>
// column: households list<string>
CALL () {
  MATCH (customer:Customer {stale: true})
  WITH customer LIMIT $limit
  RETURN collect(customer.id) AS customers
}
CALL () {
  MATCH (household:Household {stale: true})
  WITH household LIMIT $limit
  RETURN collect(household.id) AS households
}
RETURN customers, households
