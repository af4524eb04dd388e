// Deletes idempotency keys from before a time, so many at most.
// param: before string
// param: limit integer
// column: deleted integer
MATCH (once:IdempotencyKey)
WHERE once.at < $before
WITH once
LIMIT $limit
DETACH DELETE once
RETURN count(*) AS deleted
