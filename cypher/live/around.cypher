// What is around customers, organizations and accounts: the household that a customer is in on a date, and the accounts.
// param: ids list<string>
// param: today string
// column: id string
// column: household map?
// column: accounts list<map>
UNWIND $ids AS id
MATCH (entity:Customer|Organization|Account {id: id})
RETURN id,
  head(COLLECT {
    MATCH (entity)-[member:MEMBER_OF]->(home:Household)
    WHERE member.primary
      AND (member.validFrom IS NULL OR member.validFrom <= $today)
      AND (member.validTo IS NULL OR member.validTo > $today)
    RETURN home { .id, .name }
    ORDER BY home.id
    LIMIT 1
  }) AS household,
  COLLECT {
    MATCH (entity)-[:CONTACT_OF|HELD_BY]-(account:Account)
    WITH DISTINCT account
    RETURN account { .id, .name }
    ORDER BY account.name, account.id
    LIMIT 20
  } AS accounts
