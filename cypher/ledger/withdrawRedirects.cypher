// Withdraws the redirects of ids that are alive again.
// param: rows list<map>
UNWIND $rows AS row
MATCH (redirect:Redirect {id: row.id})
DELETE redirect
