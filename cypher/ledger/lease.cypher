// Lets one transaction at a time go on under a name; it is let go when the transaction ends, however it ends.
// param: name string
MERGE (lease:Lease {name: $name})
REMOVE lease.lock
