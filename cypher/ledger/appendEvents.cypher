// Appends identity events, which get their sequences once they are committed.
// param: rows list<map>
UNWIND $rows AS row
CREATE (event:IdentityEvent)
SET event = row
