// Lets records resolve to entities, in place of what they resolved to before.
// param: rows list<map>
UNWIND $rows AS row
MATCH (record:Record {key: row.record})
MATCH (entity:Customer|Organization|Account {id: row.entity})
OPTIONAL MATCH (record)-[former:RESOLVES_TO]->()
DELETE former
CREATE (record)-[:RESOLVES_TO]->(entity)
