// A customer with its golden record, its household on a date, and everything it relates to.
// param: id string
// param: asOf string
// column: entity map
// column: household map?
// column: organizations list<map>
// column: accounts list<map>
// column: related list<map>
MATCH (customer:Customer {id: $id})
RETURN
  customer { .id, .kind, .name, .recordCount, .values, .provenance } AS entity,
  head(COLLECT {
    MATCH (customer)-[member:MEMBER_OF]->(home:Household)
    WHERE member.primary
      AND (member.validFrom IS NULL OR member.validFrom <= $asOf)
      AND (member.validTo IS NULL OR member.validTo > $asOf)
    RETURN home { .id, .name }
    ORDER BY home.id
    LIMIT 1
  }) AS household,
  COLLECT {
    MATCH (customer)-[tie:WORKS_FOR|HELD_BY]-(organization:Organization)
    RETURN {
      id: organization.id, name: organization.name, type: 'organization',
      relation: CASE type(tie) WHEN 'HELD_BY' THEN 'holds' ELSE 'worksFor' END, role: coalesce(tie.title, tie.role),
      validFrom: tie.validFrom, validTo: tie.validTo
    }
    ORDER BY organization.name, organization.id, tie.key
  } AS organizations,
  COLLECT {
    MATCH (customer)-[tie:CONTACT_OF|HELD_BY]-(account:Account)
    RETURN {
      id: account.id, name: account.name, type: 'account', relation: CASE type(tie) WHEN 'HELD_BY' THEN 'holds' ELSE 'contactOf' END,
      role: tie.role, validFrom: tie.validFrom, validTo: tie.validTo
    }
    ORDER BY account.name, account.id, tie.key
  } AS accounts,
  COLLECT {
    MATCH (customer)-[tie:RELATED_TO]-(other:Customer)
    RETURN {
      id: other.id, name: other.name, type: 'customer', relation: tie.relation, outgoing: startNode(tie) = customer,
      role: tie.role, validFrom: tie.validFrom, validTo: tie.validTo
    }
    ORDER BY other.name, other.id, tie.key
  } AS related
