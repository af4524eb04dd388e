// Relationships whose other end no source has brought yet.
// question: Which employers, parents and accounts do our systems speak of that nobody has delivered?
// param: limit integer
// :param limit => 25
// column: relation string
// column: record string
// column: name string?
// column: missing string
MATCH (record:Record)-[declared:DECLARES]->(missing:Record)
WHERE declared.active AND (missing.missing OR record.missing)
OPTIONAL MATCH (record)-[:RESOLVES_TO]->(entity)
RETURN
  declared.relation AS relation, record.key AS record, entity.name AS name,
  CASE WHEN missing.missing THEN missing.key ELSE record.key END AS missing
ORDER BY relation, record, missing
LIMIT $limit
