// Pairs of records whose link has one of these states and that no judgement decides, those nearest to even odds first. The rule is
// that of src/services/review/cases.ts; what is decided, or with `unsure` false left as unsure, must not fill the limit.
// param: statuses list<string>
// param: type string?
// param: unsure boolean
// param: limit integer
// column: left string
// column: right string
MATCH (left:Record)-[link:LINKED]->(right:Record)
WHERE link.status IN $statuses AND ($type IS NULL OR left.type = $type)
  AND NOT EXISTS {
    MATCH (left)<-[:ABOUT]-(judgement:Judgement)-[:ABOUT]->(right)
    WHERE judgement.withdrawnBy IS NULL
      AND CASE
        WHEN judgement.verdict = 'unsure' THEN NOT $unsure AND judgement.evidence = link.hash
        WHEN link.status = 'conflict' THEN judgement.decision IS NOT NULL
        ELSE true
      END
  }
  AND NOT (link.status = 'cut' AND EXISTS {
    MATCH (left)-[:RESOLVES_TO]->(leftEntity)
    MATCH (right)-[:RESOLVES_TO]->(rightEntity)
    MATCH (leftEntity)<-[:RESOLVES_TO]-(:Record)<-[:ABOUT]-(judgement:Judgement)-[:ABOUT]->(:Record)-[:RESOLVES_TO]->(rightEntity)
    WHERE judgement.withdrawnBy IS NULL AND judgement.verdict = 'different'
  })
WITH left.key AS left, right.key AS right, abs(link.probability - 0.5) AS distance
RETURN left, right
ORDER BY distance, left, right
LIMIT $limit
