// One page of all accounts in the order of their names.
// param: afterName string
// param: afterId string
// param: limit integer
// column: item map
MATCH (account:Account)
WHERE account.name >= $afterName AND account.id IS NOT NULL AND (account.name > $afterName OR account.id > $afterId)
WITH account
ORDER BY account.name, account.id
LIMIT $limit
RETURN account { .id, .name, .recordCount } AS item
ORDER BY item.name, item.id
