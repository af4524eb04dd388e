// The blocks that each record hangs on.
// column: record string
// column: keys list<string>
MATCH (record:Record)-[:BLOCKED_BY]->(block:BlockingKey)
RETURN record.key AS record, collect(block.key) AS keys
