// Says of identifiers for which types of records they are over their hub cap, and far over it.
// param: caps map
// param: cap integer
// param: margin integer
MATCH (identifier:Identifier)
WHERE identifier.hubs IS NOT NULL OR COUNT { (identifier)<-[:HAS_IDENTIFIER]-() } > 1
WITH identifier, coalesce($caps[identifier.type], $cap) AS most
WHERE identifier.hubs IS NOT NULL OR COUNT { (identifier)<-[:HAS_IDENTIFIER]-() } > most
WITH identifier, most,
     [type IN ['person', 'organization', 'account'] |
       {type: type, size: COUNT { (identifier)<-[:HAS_IDENTIFIER]-(:Record {type: type}) }}] AS sizes
SET identifier.hubs = [one IN sizes WHERE one.size > most | one.type],
    identifier.hot = [one IN sizes WHERE one.size > most + $margin | one.type]
