// Locks migrating until this transaction ends. Version 0 is the lock, not a migration.
MERGE (lock:Migration {version: 0})
SET lock.takenBefore = true
