// Waits, five minutes at most, until every index is filled.
CALL db.awaitIndexes(300)
