// Whether an idempotency key, or one of the keys that begin with it, belongs to another request.
// param: prefix string
// param: request string
// column: other boolean
RETURN EXISTS {
  MATCH (once:IdempotencyKey)
  WHERE once.key STARTS WITH $prefix AND once.request <> $request
} AS other
