// Where ids lead that lost a merge, and whether an entity has each id, or the one that it leads to.
// param: ids list<string>
// column: id string
// column: to string?
// column: isAlive boolean
UNWIND $ids AS id
OPTIONAL MATCH (redirect:Redirect {id: id})
WITH id, redirect.to AS to
OPTIONAL MATCH (entity:Customer|Organization|Account {id: coalesce(to, id)})
RETURN id, to, entity IS NOT NULL AS isAlive
