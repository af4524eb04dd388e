// Creates relationships between entities that were lifted from what records declare.
// param: rows list<map>
UNWIND $rows AS row
MATCH (from:Customer|Organization|Account {id: row.from})
MATCH (to:Customer|Organization|Account|Household {id: row.to})
CREATE (from)-[edge:$(row.type)]->(to)
SET edge = row.properties,
    edge.share = toFloat(row.properties.share),
    edge.shareMin = toFloat(row.properties.shareMin),
    edge.shareMax = toFloat(row.properties.shareMax)
