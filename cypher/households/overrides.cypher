// Household overrides, the newest first, those that were taken back too: from before a time and id on, on the records of one
// customer, or one by its id.
// param: id string?
// param: customer string?
// param: before string?
// param: limit integer
// column: id string
// column: verdict string
// column: left list<string>
// column: right list<string>
// column: by string
// column: reason string
// column: at string
// column: withdrawnBy string?
MATCH (override:HouseholdOverride)
WHERE ($id IS NULL OR override.id = $id)
  AND ($customer IS NULL OR EXISTS { (override)-[:ABOUT]->(:Record)-[:RESOLVES_TO]->(:Customer {id: $customer}) })
  AND ($before IS NULL OR override.at + ' ' + override.id < $before)
WITH override
ORDER BY override.at DESC, override.id DESC
LIMIT $limit
RETURN override.id AS id, override.verdict AS verdict,
       [(override)-[:ABOUT {side: 'left'}]->(record) | record.key] AS left,
       [(override)-[:ABOUT {side: 'right'}]->(record) | record.key] AS right,
       override.by AS by, override.reason AS reason, override.at AS at, override.withdrawnBy AS withdrawnBy
ORDER BY at DESC, id DESC
