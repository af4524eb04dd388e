// Where the id of something that lost a merge leads.
// param: id string
// column: to string
MATCH (redirect:Redirect {id: $id})
RETURN redirect.to AS to
