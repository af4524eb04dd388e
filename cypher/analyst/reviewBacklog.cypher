// Links in doubt that no judgement decides, by type of record and tenth of probability.
// question: How much is there for stewards to review, and how doubtful is it?
// column: type string
// column: from float
// column: links integer
// column: claimed integer
MATCH (left:Record)-[link:LINKED {status: 'review'}]->(right:Record)
WHERE NOT EXISTS {
  MATCH (left)<-[:ABOUT]-(judgement:Judgement)-[:ABOUT]->(right)
  WHERE judgement.withdrawnBy IS NULL
}
OPTIONAL MATCH (case:ReviewCase {id: left.key + '|' + right.key})
RETURN
  left.type AS type, floor(link.probability * 10) / 10 AS from, count(link) AS links,
  count(CASE WHEN case.claimedUntil > timestamp() THEN 1 END) AS claimed
ORDER BY type, from
