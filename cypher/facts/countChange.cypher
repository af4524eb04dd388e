// Counts a change of facts on their sources, which also lets one writer at a time change the facts of a source.
// The names come sorted, so that two writers lock in one order.
// param: sources list<string>
UNWIND $sources AS name
MERGE (source:Source {name: name})
SET source.changes = coalesce(source.changes, 0) + 1
