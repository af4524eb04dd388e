// Locks customers, in the order given. Null of one that another writer deleted meanwhile.
// param: ids list<string>
// column: id string?
UNWIND $ids AS id
MATCH (customer:Customer {id: id})
REMOVE customer.lock
WITH collect(customer) AS locked
UNWIND locked AS customer
RETURN customer.id AS id
