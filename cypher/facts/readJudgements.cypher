// What people decided about pairs of records, and did not take back.
// column: left string
// column: right string
// column: verdict string
MATCH (left:Record)<-[one:ABOUT]-(judgement:Judgement)-[two:ABOUT]->(right:Record)
WHERE judgement.withdrawnBy IS NULL AND one.side <> two.side AND left.key < right.key
RETURN left.key AS left, right.key AS right, judgement.verdict AS verdict
ORDER BY left, right, judgement.id
