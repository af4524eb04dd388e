// Locks records, sorted, and gives the judgements about them that were not taken back, pair by pair.
// param: records list<string>
// column: id string
// column: left string
// column: right string
// column: verdict string
UNWIND $records AS key
MATCH (record:Record {key: key})
REMOVE record.lock
WITH record
MATCH (record)<-[one:ABOUT]-(judgement:Judgement)-[two:ABOUT]->(other:Record)
WHERE judgement.withdrawnBy IS NULL AND one.side <> two.side
RETURN DISTINCT judgement.id AS id, judgement.verdict AS verdict,
       CASE WHEN record.key < other.key THEN record.key ELSE other.key END AS left,
       CASE WHEN record.key < other.key THEN other.key ELSE record.key END AS right
