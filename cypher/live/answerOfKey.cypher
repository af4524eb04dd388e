// What was answered under an idempotency key, and to which request.
// param: key string
// column: request string
// column: answer string
MATCH (once:IdempotencyKey {key: $key})
RETURN once.request AS request, once.answer AS answer
