// Every household that a customer is or was in, the one it counts under first, then the latest.
// param: id string
// column: id string
// column: name string
// column: items list<map>
MATCH (customer:Customer {id: $id})
RETURN
  customer.id AS id,
  customer.name AS name,
  COLLECT {
    MATCH (customer)-[member:MEMBER_OF]->(household:Household)
    RETURN {
      id: household.id, name: household.name, role: member.role, primary: coalesce(member.primary, false),
      validFrom: member.validFrom, validTo: member.validTo,
      residence: [(household)-[:LIVES_AT]->(residence) | residence.label][0]
    }
    ORDER BY coalesce(member.primary, false) DESC, member.validTo IS NOT NULL, member.validFrom DESC, household.id
  } AS items
