// Points ids that lost a merge at the ids that they stand for.
// param: rows list<map>
UNWIND $rows AS row
MERGE (redirect:Redirect {id: row.id})
SET redirect.to = row.to
