// Households by the number of those who are members on a day.
// question: How many of our customers live alone, and how large are the other households?
// param: on string?
// :param on => null
// column: members integer
// column: households integer
// column: customers integer
MATCH (household:Household)
WITH COUNT {
  MATCH (household)<-[member:MEMBER_OF]-(customer:Customer)
  WHERE (member.validFrom IS NULL OR member.validFrom <= coalesce($on, toString(date())))
    AND (member.validTo IS NULL OR member.validTo > coalesce($on, toString(date())))
  RETURN DISTINCT customer
} AS members
WHERE members > 0
RETURN members, count(*) AS households, members * count(*) AS customers
ORDER BY members
