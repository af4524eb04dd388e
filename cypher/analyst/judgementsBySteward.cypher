// Judgements by who made them and what they say, with how many were taken back.
// question: How much have stewards decided, and how much of it did not last?
// column: steward string
// column: verdict string
// column: judgements integer
// column: withdrawn integer
// column: last string
MATCH (judgement:Judgement)
RETURN
  coalesce(judgement.by, '') AS steward, judgement.verdict AS verdict, count(*) AS judgements,
  count(judgement.withdrawnBy) AS withdrawn, max(coalesce(judgement.at, '')) AS last
ORDER BY steward, verdict
