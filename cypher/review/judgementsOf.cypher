// Judgements that stand and that one decision made, or one steward from an instant on, newest first.
// param: decision string?
// param: steward string?
// param: since string?
// param: limit integer
// column: id string
// column: left list<string>
// column: right list<string>
// column: verdict string
MATCH (judgement:Judgement)
WHERE judgement.withdrawnBy IS NULL
  AND (judgement.decision = $decision OR (judgement.by = $steward AND judgement.at >= $since))
WITH judgement
ORDER BY judgement.at DESC, judgement.id DESC
LIMIT $limit
MATCH (judgement)-[about:ABOUT]->(record:Record)
WITH judgement, about.side AS side, record.key AS key
ORDER BY key
WITH judgement, collect(CASE side WHEN 'left' THEN key END) AS left, collect(CASE side WHEN 'right' THEN key END) AS right
RETURN judgement.id AS id, left, right, judgement.verdict AS verdict
ORDER BY judgement.at DESC, judgement.id DESC
