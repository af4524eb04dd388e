// Deletes derived nodes that nothing is derived for any more.
// param: rows list<map>
UNWIND $rows AS row
MATCH (node)
WHERE elementId(node) = row.ref AND row.key IN [node.id, node.key]
DETACH DELETE node
