// Lets records resolve to entities, in place of what they resolved to before, and keeps their stays.
// param: rows list<map>
UNWIND $rows AS row
MATCH (record:Record {key: row.record})
MATCH (entity:Customer|Organization|Account {id: row.entity})
OPTIONAL MATCH (record)-[former:RESOLVES_TO]->(left)
SET left.tick = row.tick
DELETE former
CREATE (record)-[:RESOLVES_TO]->(entity)
SET record.held = row.held, entity.born = coalesce(entity.born, row.born), entity.tick = row.tick
