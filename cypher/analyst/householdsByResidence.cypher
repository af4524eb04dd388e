// Addresses where several households live today.
// question: Where do several households share one address, as in a house of flats, or as one family that we hold to be two?
// param: households integer
// :param households => 2
// param: limit integer
// :param limit => 25
// column: residence string
// column: households list<string>
// column: members integer
MATCH (residence:Residence)<-[lives:LIVES_AT]-(household:Household)
WHERE lives.validTo IS NULL AND household.memberCount > 0
WITH residence, household
ORDER BY household.name, household.id
WITH residence, collect(household.name) AS households, sum(household.memberCount) AS members
WHERE size(households) >= $households
RETURN residence.label AS residence, households, members
ORDER BY size(households) DESC, members DESC, residence
LIMIT $limit
