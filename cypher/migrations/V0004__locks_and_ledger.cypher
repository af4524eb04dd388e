// Writers lock a node by removing its property 'lock', which locks only where the database knows a property of that name. Then
// graphs from before records were resolved one by one: ids get the times at which they were made, records the stay that they
// are in, and events what later ones have. Sequences stand in for times: they come before every time, in the right order.

MERGE (lease:Lease {name: 'lock'})
SET lease.lock = true
REMOVE lease.lock;

MATCH (event:IdentityEvent)
SET event.tick = event.sequence, event.ordinal = 0, event.records = [], event.cause = 'load';

MATCH (event:IdentityEvent {kind: 'created'})
MATCH (entity:Customer|Organization|Account {id: event.id})
SET entity.born = event.sequence, entity.tick = event.sequence;

MATCH (record:Record)-[:RESOLVES_TO]->(entity)
WHERE entity.born IS NOT NULL
SET record.held = [entity.id + ' ' + toString(entity.born) + ' ' + toString(entity.born)];
