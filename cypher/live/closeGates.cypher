// Waits until no step on single records is under way, and keeps new ones out until the transaction ends.
// param: gates list<string>
UNWIND $gates AS name
MERGE (gate:Lease {name: name})
REMOVE gate.lock
