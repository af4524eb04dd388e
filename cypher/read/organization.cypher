// An organization with its golden record, its parents, the first of its subsidiaries, people, accounts and holders, and the
// records that say why it states no parent.
// param: id string
// param: most integer
// column: entity map
// column: parents list<map>
// column: subsidiaries list<map>
// column: subsidiaryCount integer
// column: people list<map>
// column: peopleCount integer
// column: accounts list<map>
// column: accountCount integer
// column: holders list<map>
// column: statements list<map>
MATCH (organization:Organization {id: $id})
RETURN
  organization { .id, .name, .recordCount, .values, .provenance } AS entity,
  COLLECT {
    MATCH (organization)-[under:SUBSIDIARY_OF]->(parent:Organization)
    RETURN {
      id: parent.id, name: parent.name, type: 'organization', relation: 'subsidiaryOf', role: under.basis,
      validFrom: under.validFrom, validTo: under.validTo
    }
    ORDER BY parent.name, parent.id, under.key
  } AS parents,
  COLLECT {
    MATCH (organization)<-[under:SUBSIDIARY_OF]-(child:Organization)
    WITH under, child
    ORDER BY child.name, child.id, under.key
    LIMIT $most
    RETURN {
      id: child.id, name: child.name, type: 'organization', relation: 'hasSubsidiary', role: under.basis,
      validFrom: under.validFrom, validTo: under.validTo
    }
  } AS subsidiaries,
  COUNT { (organization)<-[:SUBSIDIARY_OF]-() } AS subsidiaryCount,
  COLLECT {
    MATCH (organization)<-[works:WORKS_FOR]-(person:Customer)
    WITH works, person
    ORDER BY person.name, person.id, works.key
    LIMIT $most
    RETURN {
      id: person.id, name: person.name, type: 'customer', relation: 'employs', role: coalesce(works.title, works.role),
      validFrom: works.validFrom, validTo: works.validTo
    }
  } AS people,
  COUNT { (organization)<-[:WORKS_FOR]-() } AS peopleCount,
  COLLECT {
    MATCH (organization)<-[held:HELD_BY]-(account:Account)
    WITH held, account
    ORDER BY account.name, account.id, held.key
    LIMIT $most
    RETURN {
      id: account.id, name: account.name, type: 'account', relation: 'holds', role: held.role,
      validFrom: held.validFrom, validTo: held.validTo
    }
  } AS accounts,
  COUNT { (organization)<-[:HELD_BY]-(:Account) } AS accountCount,
  COLLECT {
    MATCH (organization)-[held:HELD_BY]->(holder:Organization|Customer)
    WITH held, holder
    ORDER BY holder.name, holder.id, held.key
    LIMIT $most
    RETURN {
      id: holder.id, name: holder.name, type: toLower(labels(holder)[0]), relation: 'heldBy', role: held.role,
      validFrom: held.validFrom, validTo: held.validTo
    }
  } AS holders,
  COLLECT {
    MATCH (organization)<-[:RESOLVES_TO]-(record:Record)
    WHERE record.data CONTAINS '"noParentReason.'
    RETURN record { .key, .data }
    ORDER BY record.key
    LIMIT $most
  } AS statements
