// Takes identifiers off records that no longer hold them, and deletes those that no record holds any more.
// param: rows list<map>
UNWIND $rows AS row
MATCH (record:Record {key: row.record})-[held:HAS_IDENTIFIER]->(identifier:Identifier)
WHERE NOT identifier.key IN row.keys
DELETE held
WITH DISTINCT identifier
WHERE NOT EXISTS { (identifier)--() }
DELETE identifier
