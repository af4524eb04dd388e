// Ids that a household has.
// param: ids list<string>
// column: id string
UNWIND $ids AS id
MATCH (household:Household {id: id})
RETURN household.id AS id
