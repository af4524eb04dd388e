// Says that the households of customers follow from what they are now.
// param: customers list<string>
// param: households list<string>
CALL () {
  UNWIND $customers AS id
  MATCH (customer:Customer {id: id, stale: true})
  REMOVE customer.stale
}
CALL () {
  UNWIND $households AS id
  MATCH (household:Household {id: id, stale: true})
  REMOVE household.stale
}
