// Customers who are or were in households, and in those that live or lived at residences.
// param: households list<string>
// param: residences list<string>
// column: id string
CALL () {
  UNWIND $households AS id
  MATCH (household:Household {id: id})
  RETURN household
  UNION
  UNWIND $residences AS key
  MATCH (:Residence {key: key})<-[:LIVES_AT]-(household:Household)
  RETURN household
}
MATCH (household)<-[:MEMBER_OF]-(customer:Customer)
RETURN DISTINCT customer.id AS id
ORDER BY id
