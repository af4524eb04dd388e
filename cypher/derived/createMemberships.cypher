// Creates memberships of customers in households.
// param: rows list<map>
UNWIND $rows AS row
MATCH (customer:Customer {id: row.from})
MATCH (household:Household {id: row.to})
CREATE (customer)-[member:MEMBER_OF]->(household)
SET member = row.properties
