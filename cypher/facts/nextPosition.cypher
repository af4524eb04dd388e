// The first arrival position after all stored ones.
// column: position integer
OPTIONAL MATCH (record:Record)
RETURN coalesce(max(record.position) + 1, 0) AS position
