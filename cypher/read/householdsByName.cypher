// One page of all households in the order of their names.
// param: afterName string
// param: afterId string
// param: limit integer
// column: item map
MATCH (household:Household)
WHERE household.name >= $afterName AND household.id IS NOT NULL AND (household.name > $afterName OR household.id > $afterId)
WITH household
ORDER BY household.name, household.id
LIMIT $limit
RETURN household { .id, .name, .memberCount } AS item
ORDER BY item.name, item.id
