// Where the id of something that lost a merge leads.
// param: id string
// column: to string
MATCH (redirect:Redirect {id: $id})
WHERE redirect.to IS NOT NULL
RETURN redirect.to AS to
