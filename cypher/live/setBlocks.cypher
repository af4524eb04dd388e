// Says of blocks whether they are over the cap.
// param: rows list<map>
UNWIND $rows AS row
MATCH (block:BlockingKey {key: row.key})
SET block += row.properties
