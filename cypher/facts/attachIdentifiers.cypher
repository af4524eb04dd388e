// Hangs identifiers on the records that hold them. The rows come sorted by identifier, so that two writers lock in one order.
// param: rows list<map>
UNWIND $rows AS row
MATCH (record:Record {key: row.record})
MERGE (identifier:Identifier {key: row.key})
ON CREATE SET identifier.type = row.type, identifier.value = row.value
MERGE (record)-[:HAS_IDENTIFIER]->(identifier)
