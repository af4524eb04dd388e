// A household with everyone who ever was a member, whether they are on a date, and its residences.
// param: id string
// param: asOf string
// column: entity map
// column: members list<map>
// column: residences list<map>
MATCH (household:Household {id: $id})
RETURN
  household { .id, .name, .why } AS entity,
  COLLECT {
    MATCH (customer:Customer)-[member:MEMBER_OF]->(household)
    RETURN {
      id: customer.id, name: customer.name, type: 'customer', relation: 'hasMember', role: member.role,
      validFrom: member.validFrom, validTo: member.validTo,
      former: member.validTo IS NOT NULL AND member.validTo <= $asOf
    }
    ORDER BY customer.name, customer.id, member.validFrom
  } AS members,
  COLLECT {
    MATCH (household)-[lives:LIVES_AT]->(residence:Residence)
    RETURN { label: residence.label, validFrom: lives.validFrom, validTo: lives.validTo }
    ORDER BY lives.validTo IS NOT NULL, lives.validTo DESC, lives.validFrom DESC, residence.key
  } AS residences
