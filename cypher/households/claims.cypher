// The records of households' members: of those who count under it now, or else of all who were in it, and where that was.
// param: ids list<string>
// column: household string
// column: residence string?
// column: isCurrent boolean
// column: record string
UNWIND $ids AS id
MATCH (household:Household {id: id})
WITH household, EXISTS { (household)<-[:MEMBER_OF {primary: true}]-() } AS isCurrent,
     [(household)-[:LIVES_AT]->(residence) | residence.key][0] AS residence
MATCH (household)<-[member:MEMBER_OF]-(:Customer)<-[:RESOLVES_TO]-(record:Record)
WHERE member.primary OR NOT isCurrent
RETURN DISTINCT household.id AS household, residence, isCurrent, record.key AS record
