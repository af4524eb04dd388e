// Pairs of records whose link has one of these states, those nearest to even odds first.
// param: statuses list<string>
// param: type string?
// param: limit integer
// column: left string
// column: right string
MATCH (left:Record)-[link:LINKED]->(right:Record)
WHERE link.status IN $statuses AND ($type IS NULL OR left.type = $type)
WITH left.key AS left, right.key AS right, abs(link.probability - 0.5) AS distance
RETURN left, right
ORDER BY distance, left, right
LIMIT $limit
