// One page of all customers in the order of their names.
// param: afterName string
// param: afterId string
// param: limit integer
// column: item map
MATCH (customer:Customer)
WHERE customer.name >= $afterName AND customer.id IS NOT NULL AND (customer.name > $afterName OR customer.id > $afterId)
WITH customer
ORDER BY customer.name, customer.id
LIMIT $limit
RETURN customer { .id, .name, .kind, .email, .phone, .city, .birthDate, .recordCount } AS item
ORDER BY item.name, item.id
