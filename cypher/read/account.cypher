// An account with its golden record, who holds it, and the first of its contacts.
// param: id string
// param: most integer
// column: entity map
// column: heldBy list<map>
// column: contacts list<map>
// column: contactCount integer
MATCH (account:Account {id: $id})
RETURN
  account { .id, .name, .recordCount, .values, .provenance } AS entity,
  COLLECT {
    MATCH (account)-[held:HELD_BY]->(holder:Organization|Household|Customer)
    RETURN {
      id: holder.id, name: holder.name, type: toLower(labels(holder)[0]), relation: 'heldBy', role: held.role,
      validFrom: held.validFrom, validTo: held.validTo
    }
    ORDER BY holder.name, holder.id, held.key
  } AS heldBy,
  COLLECT {
    MATCH (account)<-[contact:CONTACT_OF]-(person:Customer)
    WITH contact, person
    ORDER BY person.name, person.id, contact.key
    LIMIT $most
    RETURN {
      id: person.id, name: person.name, type: 'customer', relation: 'hasContact', role: contact.role,
      validFrom: contact.validFrom, validTo: contact.validTo
    }
  } AS contacts,
  COUNT { (account)<-[:CONTACT_OF]-() } AS contactCount
