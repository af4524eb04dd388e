// Creates links between records.
// param: rows list<map>
UNWIND $rows AS row
MATCH (left:Record {key: row.from})
MATCH (right:Record {key: row.to})
CREATE (left)-[link:LINKED]->(right)
SET link = row.properties,
    link.weight = toFloat(row.properties.weight),
    link.probability = toFloat(row.properties.probability)
