// Says where households live and lived.
// param: rows list<map>
UNWIND $rows AS row
MATCH (household:Household {id: row.from})
MATCH (residence:Residence {key: row.to})
CREATE (household)-[stay:LIVES_AT]->(residence)
SET stay = row.properties
