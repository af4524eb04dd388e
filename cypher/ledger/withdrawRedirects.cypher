// Withdraws the redirects of ids that are alive again; where they led stays known.
// param: rows list<map>
UNWIND $rows AS row
MATCH (redirect:Redirect {id: row.id})
WHERE redirect.to IS NOT NULL
SET redirect.led = coalesce(redirect.led, [' ' + redirect.to]) + (row.at + ' ')
REMOVE redirect.to
