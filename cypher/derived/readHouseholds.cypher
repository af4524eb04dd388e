// The household that each person record's customer counts under now.
// column: record string
// column: household string
MATCH (record:Record)-[:RESOLVES_TO]->(:Customer)-[member:MEMBER_OF]->(household:Household)
WHERE member.primary AND member.validTo IS NULL
RETURN record.key AS record, household.id AS household
ORDER BY record, household
