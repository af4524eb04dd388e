// Pairs of records that share a block which is not open.
// param: records list<string>
// column: left string
// column: right string
UNWIND $records AS key
MATCH (left:Record {key: key})-[:BLOCKED_BY]->(block:BlockingKey)<-[:BLOCKED_BY]-(right:Record)
WHERE NOT coalesce(block.open, false) AND left.key < right.key AND right.key IN $records
RETURN DISTINCT left.key AS left, right.key AS right
