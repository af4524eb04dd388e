// Households in which someone lives who leads a company below another one.
// question: Which households hold executives of this group's subsidiaries?
// param: group string
// :param group => 'Oskerby Holdings PLC'
// param: basis string
// :param basis => 'legal'
// param: titles list<string>
// :param titles => ['chief', 'director', 'head', 'lead', 'manager', 'owner', 'partner', 'president']
// param: on string?
// :param on => null
// param: limit integer
// :param limit => 25
// example: {on: '2020-12-01', titles: ['buyer']}
// column: household string
// column: name string
// column: residence string?
// column: customer string
// column: title string
// column: organization string
MATCH (group:Organization)
WHERE group.id = $group OR group.name = $group
MATCH (group)<-[edges:SUBSIDIARY_OF*1..20]-(subsidiary:Organization)
WHERE all(edge IN edges WHERE edge.basis = $basis)
WITH DISTINCT subsidiary, coalesce($on, toString(date())) AS day
MATCH (subsidiary)<-[works:WORKS_FOR]-(customer:Customer)-[member:MEMBER_OF]->(household:Household)
WHERE (works.validFrom IS NULL OR works.validFrom <= day) AND (works.validTo IS NULL OR works.validTo > day)
  AND (member.validFrom IS NULL OR member.validFrom <= day) AND (member.validTo IS NULL OR member.validTo > day)
  AND any(word IN $titles WHERE toLower(coalesce(works.title, works.role)) CONTAINS word)
RETURN
  household.id AS household, household.name AS name,
  [(household)-[:LIVES_AT]->(residence) | residence.label][0] AS residence,
  customer.name AS customer, coalesce(works.title, works.role) AS title, subsidiary.name AS organization
ORDER BY name, customer, organization
LIMIT $limit
