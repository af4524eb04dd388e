// A household with what it follows from: where it is, its memberships with the records of each member, and what records of
// members declare of records of other members, and whom stewards hold together.
// param: id string
// column: id string
// column: name string
// column: why string
// column: residences list<map>
// column: members list<map>
// column: declared list<map>
// column: heldTogether list<string>
MATCH (household:Household {id: $id})
RETURN
  household.id AS id,
  household.name AS name,
  household.why AS why,
  COLLECT {
    MATCH (household)-[lives:LIVES_AT]->(residence:Residence)
    RETURN { key: residence.key, label: residence.label, validFrom: lives.validFrom, validTo: lives.validTo }
    ORDER BY residence.key
  } AS residences,
  COLLECT {
    MATCH (household)<-[member:MEMBER_OF]-(customer:Customer)
    RETURN {
      id: customer.id, name: customer.name, role: member.role, primary: coalesce(member.primary, false),
      validFrom: member.validFrom, validTo: member.validTo, values: customer.values,
      records: [(customer)<-[:RESOLVES_TO]-(record:Record) | record.data]
    }
    ORDER BY customer.name, customer.id, member.validFrom
  } AS members,
  COLLECT {
    MATCH (household)<-[:MEMBER_OF]-(left:Customer)<-[:RESOLVES_TO]-(leftRecord:Record)
    MATCH (leftRecord)-[declares:DECLARES]->(rightRecord:Record)-[:RESOLVES_TO]->(right:Customer)-[:MEMBER_OF]->(household)
    WHERE declares.active AND left <> right
    RETURN DISTINCT {
      left: left.id, right: right.id, relation: declares.relation, leftRecord: leftRecord.key, rightRecord: rightRecord.key,
      validFrom: declares.validFrom, validTo: declares.validTo
    } AS one
    ORDER BY one.leftRecord, one.rightRecord, one.relation
  } AS declared,
  COLLECT {
    MATCH (household)<-[:MEMBER_OF]-(one:Customer)<-[:RESOLVES_TO]-(:Record)<-[:ABOUT]-(override:HouseholdOverride {verdict: 'together'})
    MATCH (override)-[:ABOUT]->(:Record)-[:RESOLVES_TO]->(other:Customer)-[:MEMBER_OF]->(household)
    WHERE override.withdrawnBy IS NULL AND one <> other
    RETURN DISTINCT one.id AS held
    ORDER BY held
  } AS heldTogether
