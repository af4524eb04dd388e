// Writes what a steward decided of households, on the records that it is about.
// param: override map
CREATE (override:HouseholdOverride {id: $override.id, verdict: $override.verdict, by: $override.by, reason: $override.reason, at: $override.at})
WITH override
CALL (override) {
  UNWIND $override.left AS key
  MATCH (record:Record {key: key})
  CREATE (override)-[:ABOUT {side: 'left'}]->(record)
}
CALL (override) {
  UNWIND $override.right AS key
  MATCH (record:Record {key: key})
  CREATE (override)-[:ABOUT {side: 'right'}]->(record)
}
