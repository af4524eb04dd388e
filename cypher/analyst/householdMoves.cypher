// Customers who left one household for another, with the day and both addresses.
// question: Who has moved, when, and where to?
// param: since string?
// :param since => null
// param: limit integer
// :param limit => 25
// column: customer string
// column: name string
// column: moved string
// column: from string?
// column: to string?
MATCH (left:Household)<-[past:MEMBER_OF]-(customer:Customer)-[present:MEMBER_OF]->(joined:Household)
WHERE past.validTo IS NOT NULL AND present.validFrom >= past.validTo AND ($since IS NULL OR past.validTo >= $since)
WITH customer, past, left, joined, present
ORDER BY present.validFrom, joined.id
WITH customer, past, left, collect(joined)[0] AS joined
RETURN
  customer.id AS customer, customer.name AS name, past.validTo AS moved,
  [(left)-[:LIVES_AT]->(residence) | residence.label][0] AS from,
  [(joined)-[:LIVES_AT]->(residence) | residence.label][0] AS to
ORDER BY moved DESC, name, customer
LIMIT $limit
