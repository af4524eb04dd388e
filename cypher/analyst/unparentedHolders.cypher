// Accounts that are held by organizations with no parent.
// question: Which accounts belong to companies that stand alone, as far as we know?
// param: basis string
// :param basis => 'legal'
// param: limit integer
// :param limit => 25
// column: account string
// column: name string
// column: organization string
// column: organizationName string
// column: hasSubsidiaries boolean
MATCH (account:Account)-[:HELD_BY]->(organization:Organization)
WHERE NOT EXISTS { (organization)-[:SUBSIDIARY_OF {basis: $basis}]->(:Organization) }
RETURN
  account.id AS account, account.name AS name, organization.id AS organization, organization.name AS organizationName,
  EXISTS { (organization)<-[:SUBSIDIARY_OF {basis: $basis}]-(:Organization) } AS hasSubsidiaries
ORDER BY organizationName, name, account
LIMIT $limit
