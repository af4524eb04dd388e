// The contacts of an account and of all below it, with their roles and where they work.
// question: Who decides, buys and sponsors on this account, and on what hangs under it?
// param: account string
// :param account => 'Oskerby Group (key account)'
// param: hierarchy string
// :param hierarchy => 'sales'
// param: on string?
// :param on => null
// param: limit integer
// :param limit => 100
// column: account string
// column: customer string
// column: name string
// column: role string?
// column: employers list<string>
MATCH (root:Account)
WHERE root.id = $account OR root.name = $account
MATCH (root)<-[edges:CHILD_OF*0..20]-(account:Account)
WHERE all(edge IN edges WHERE edge.hierarchy = $hierarchy AND edge.primary)
MATCH (account)<-[contact:CONTACT_OF]-(customer:Customer)
WHERE (contact.validFrom IS NULL OR contact.validFrom <= coalesce($on, toString(date())))
  AND (contact.validTo IS NULL OR contact.validTo > coalesce($on, toString(date())))
RETURN
  account.name AS account, customer.id AS customer, customer.name AS name, contact.role AS role,
  COLLECT {
    MATCH (customer)-[works:WORKS_FOR]->(employer:Organization)
    WHERE works.validTo IS NULL
    RETURN DISTINCT employer.name AS name
    ORDER BY name
  } AS employers
ORDER BY account, role, name, customer
LIMIT $limit
