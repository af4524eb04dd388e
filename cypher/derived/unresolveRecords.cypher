// Ends what records resolve to.
// param: rows list<map>
UNWIND $rows AS row
MATCH (:Record {key: row.key})-[former:RESOLVES_TO]->(entity)
SET entity.tick = row.tick
DELETE former
