// Blocks that are over the cap.
// column: key string
MATCH (block:BlockingKey)
WHERE block.open
RETURN block.key AS key
