// One page of all organizations in the order of their names.
// param: afterName string
// param: afterId string
// param: limit integer
// column: item map
MATCH (organization:Organization)
WHERE organization.name >= $afterName AND organization.id IS NOT NULL AND (organization.name > $afterName OR organization.id > $afterId)
WITH organization
ORDER BY organization.name, organization.id
LIMIT $limit
RETURN organization { .id, .name, .recordCount } AS item
ORDER BY item.name, item.id
