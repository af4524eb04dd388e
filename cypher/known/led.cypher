// Where an id led: each time since an instant, to another id or to none.
// param: id string
// column: led list<string>
MATCH (redirect:Redirect {id: $id})
RETURN coalesce(redirect.led, [' ' + redirect.to]) AS led
