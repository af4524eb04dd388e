// Takes records out of blocks, and deletes blocks that nothing hangs on any more.
// param: rows list<map>
UNWIND $rows AS row
MATCH (:Record {key: row.record})-[stands:BLOCKED_BY]->(block:BlockingKey {key: row.key})
DELETE stands
WITH DISTINCT block
WHERE NOT EXISTS { (block)--() }
DELETE block
