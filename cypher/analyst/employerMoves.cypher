// Customers who left one employer for another.
// question: Which of our contacts have changed company, so that we know someone where they are now?
// param: since string?
// :param since => null
// param: limit integer
// :param limit => 25
// column: customer string
// column: name string
// column: left string
// column: from string
// column: joined string
// column: to string
MATCH (old:Organization)<-[past:WORKS_FOR]-(customer:Customer)-[present:WORKS_FOR]->(new:Organization)
WHERE old <> new AND past.validTo <= coalesce(present.validFrom, '9999') AND ($since IS NULL OR past.validTo >= $since)
WITH customer, past, old, present, new
ORDER BY present.validFrom, new.id
WITH customer, past, old, collect({day: present.validFrom, name: new.name})[0] AS next
RETURN
  customer.id AS customer, customer.name AS name, past.validTo AS left, old.name AS from, next.day AS joined, next.name AS to
ORDER BY left DESC, name, customer
LIMIT $limit
