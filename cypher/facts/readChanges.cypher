// How many transactions have changed facts.
// column: changes integer
OPTIONAL MATCH (source:Source)
RETURN coalesce(sum(source.changes), 0) AS changes
