// What stewards decided of households and did not take back.
// column: id string
// column: verdict string
// column: left list<string>
// column: right list<string>
MATCH (override:HouseholdOverride)
WHERE override.withdrawnBy IS NULL
RETURN override.id AS id, override.verdict AS verdict,
       [(override)-[:ABOUT {side: 'left'}]->(record) | record.key] AS left,
       [(override)-[:ABOUT {side: 'right'}]->(record) | record.key] AS right
ORDER BY id
