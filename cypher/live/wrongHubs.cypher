// Identifiers that say something else about being over their hub cap than their records do.
// param: caps map
// param: cap integer
// column: key string
MATCH (identifier:Identifier)
WHERE identifier.hubs IS NOT NULL OR COUNT { (identifier)<-[:HAS_IDENTIFIER]-() } > 1
WITH identifier, coalesce($caps[identifier.type], $cap) AS most
WHERE any(type IN ['person', 'organization', 'account']
          WHERE (type IN coalesce(identifier.hubs, [])) <> (COUNT { (identifier)<-[:HAS_IDENTIFIER]-(:Record {type: type}) } > most))
RETURN identifier.key AS key
ORDER BY key
