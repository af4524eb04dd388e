// Links that the evidence contradicts: cut, because something stronger speaks against them, or kept by a judgement in spite of it.
// question: Which records are alike and still kept apart, or together and still contradict each other?
// param: limit integer
// :param limit => 25
// column: status string
// column: left string
// column: leftName string
// column: right string
// column: rightName string
// column: probability float
// column: why string
MATCH (left:Record)-[link:LINKED]->(right:Record)
WHERE link.status IN ['cut', 'conflict']
MATCH (left)-[:RESOLVES_TO]->(leftEntity)
MATCH (right)-[:RESOLVES_TO]->(rightEntity)
RETURN
  link.status AS status, left.key AS left, leftEntity.name AS leftName, right.key AS right, rightEntity.name AS rightName,
  round(link.probability, 3) AS probability, link.why AS why
ORDER BY probability DESC, left, right
LIMIT $limit
