// Households that live at an address today, in the order of their names. A house without a flat is all of its flats; without
// a postal code, the city tells streets of one name apart.
// param: house string
// param: flat string
// param: place string
// param: city string
// param: today string
// param: afterName string
// param: afterId string
// param: limit integer
// column: item map
MATCH (residence:Residence)
WHERE residence.key STARTS WITH $house AND residence.key STARTS WITH $flat AND residence.key ENDS WITH $place
  AND ($place <> '' OR toLower(residence.label) CONTAINS ', ' + $city)
MATCH (residence)<-[lives:LIVES_AT]-(household:Household)
WHERE (lives.validFrom IS NULL OR lives.validFrom <= $today) AND (lives.validTo IS NULL OR lives.validTo > $today)
  AND (household.name > $afterName OR (household.name = $afterName AND household.id > $afterId))
WITH DISTINCT household
ORDER BY household.name, household.id
LIMIT $limit
RETURN household { .id, .name, .memberCount } AS item
ORDER BY item.name, item.id
