// One page of the customers with a record that holds any of these identifiers, in the order of their names.
// param: keys list<string>
// param: afterName string
// param: afterId string
// param: limit integer
// column: item map
MATCH (identifier:Identifier)<-[:HAS_IDENTIFIER]-(:Record)-[:RESOLVES_TO]->(customer:Customer)
WHERE identifier.key IN $keys
WITH DISTINCT customer
WHERE customer.name >= $afterName AND (customer.name > $afterName OR customer.id > $afterId)
WITH customer
ORDER BY customer.name, customer.id
LIMIT $limit
RETURN customer { .id, .name, .kind, .email, .phone, .city, .birthDate, .recordCount } AS item
ORDER BY item.name, item.id
