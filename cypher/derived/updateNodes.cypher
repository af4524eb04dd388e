// Gives derived nodes new content; what the ledger keeps at them stays.
// param: rows list<map>
UNWIND $rows AS row
MATCH (node)
WHERE elementId(node) = row.ref
SET node += row.properties
