// Waits, an hour at most, until every index is filled.
CALL db.awaitIndexes(3600)
