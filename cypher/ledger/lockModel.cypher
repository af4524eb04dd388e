// Takes the lock under which one process at a time derives; it is held until the transaction ends.
// param: version string
MERGE (model:Model {version: $version})
SET model.lock = true
REMOVE model.lock
