// How many entities there are.
// column: customers integer
// column: organizations integer
// column: accounts integer
// column: households integer
RETURN COUNT { (:Customer) } AS customers,
       COUNT { (:Organization) } AS organizations,
       COUNT { (:Account) } AS accounts,
       COUNT { (:Household) } AS households
