// The customers that records resolve to; records of none are left out.
// param: keys list<string>
// column: key string
// column: customer string
UNWIND $keys AS key
MATCH (record:Record {key: key})-[:RESOLVES_TO]->(customer:Customer)
RETURN record.key AS key, customer.id AS customer
