// Goes through a gate, which loads and rebuilds close while they are alone, until the transaction ends.
// param: gate string
MERGE (gate:Lease {name: $gate})
REMOVE gate.lock
