// Points ids that lost a merge at the ids that they stand for, and keeps since when.
// param: rows list<map>
UNWIND $rows AS row
MERGE (redirect:Redirect {id: row.id})
SET redirect.led = coalesce(redirect.led, CASE WHEN redirect.to IS NULL THEN [] ELSE [' ' + redirect.to] END) + (row.at + ' ' + row.to),
    redirect.to = row.to
