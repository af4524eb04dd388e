// What was ever declared from or to these records, with when it stood.
// param: keys list<string>
// column: left string
// column: right string
// column: fact map
// column: since string
// column: until string?
// column: stood list<string>
UNWIND $keys AS key
MATCH (:Record {key: key})-[declared:DECLARES]-(:Record)
WITH DISTINCT declared
RETURN startNode(declared).key AS left, endNode(declared).key AS right,
       declared { .key, .source, .relation, .role, .basis, .hierarchy, .validFrom, .validTo, .position } AS fact,
       CASE WHEN declared.stood IS NULL THEN declared.loadedAt ELSE declared.changedAt END AS since,
       declared.retiredAt AS until, coalesce(declared.stood, []) AS stood
ORDER BY fact.key
