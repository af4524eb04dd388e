// Identifiers that many entities share.
// question: Which telephones, mailboxes and numbers belong to everyone and so identify no one?
// param: entities integer
// :param entities => 3
// param: limit integer
// :param limit => 25
// column: identifier string
// column: entities integer
// column: records integer
// column: ignoredFor list<string>
MATCH (identifier:Identifier)<-[:HAS_IDENTIFIER]-(record:Record)-[:RESOLVES_TO]->(entity)
WITH identifier, count(DISTINCT entity) AS entities, count(DISTINCT record) AS records
WHERE entities >= $entities
RETURN identifier.key AS identifier, entities, records, coalesce(identifier.hubs, []) AS ignoredFor
ORDER BY entities DESC, records DESC, identifier
LIMIT $limit
