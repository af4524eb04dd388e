// Hangs records on blocks.
// param: rows list<map>
UNWIND $rows AS row
MATCH (record:Record {key: row.record})
MERGE (block:BlockingKey {key: row.key})
CREATE (record)-[:BLOCKED_BY]->(block)
