// Deletes derived relationships that nothing is derived for any more.
// param: rows list<map>
UNWIND $rows AS row
MATCH ()-[edge]->()
WHERE elementId(edge) = row.ref AND edge.key = row.key
DELETE edge
