// Judgements, the newest first, those that were taken back too; from before a time and id on, or one by its id.
// param: id string?
// param: before string?
// param: limit integer
// column: id string
// column: left list<string>
// column: right list<string>
// column: verdict string
// column: reason string
// column: by string
// column: at string
// column: withdrawnBy string?
MATCH (judgement:Judgement)
WHERE ($id IS NULL OR judgement.id = $id) AND ($before IS NULL OR judgement.at + ' ' + judgement.id < $before)
WITH judgement ORDER BY judgement.at DESC, judgement.id DESC LIMIT $limit
MATCH (judgement)-[about:ABOUT]->(record:Record)
WITH judgement, about.side AS side, record.key AS key ORDER BY key
WITH judgement, collect(CASE side WHEN 'left' THEN key END) AS left, collect(CASE side WHEN 'right' THEN key END) AS right
RETURN judgement.id AS id, left, right, judgement.verdict AS verdict, coalesce(judgement.reason, '') AS reason,
       coalesce(judgement.by, '') AS by, coalesce(judgement.at, '') AS at, judgement.withdrawnBy AS withdrawnBy
ORDER BY at DESC, id DESC
