// Links that hold an entity together below a probability.
// question: Which merges would I look at first, because they rest on little?
// param: below float
// :param below => 0.95
// param: limit integer
// :param limit => 25
// column: entity string
// column: name string
// column: left string
// column: right string
// column: probability float
// column: rule string
// column: why string
MATCH (left:Record)-[link:LINKED {status: 'linked'}]->(right:Record)
WHERE link.probability < $below
MATCH (left)-[:RESOLVES_TO]->(entity)
RETURN
  entity.id AS entity, entity.name AS name, left.key AS left, right.key AS right,
  round(link.probability, 3) AS probability, link.rule AS rule, link.why AS why
ORDER BY probability, left, right
LIMIT $limit
