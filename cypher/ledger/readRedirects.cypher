// Ids that lost a merge, and the ids that they stand for.
// column: id string
// column: to string
MATCH (redirect:Redirect)
WHERE redirect.to IS NOT NULL
RETURN redirect.id AS id, redirect.to AS to
