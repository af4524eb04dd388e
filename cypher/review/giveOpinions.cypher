// Keeps a steward's opinion on each case that no other steward has, and tells what stewards have said of each. Cases are locked in
// one order. The steward's own claim and assignment end.
// param: cases list<map>
// param: decision string
// param: by string
// param: verdict string
// param: reason string
// param: at string
// param: now integer
// column: id string
// column: taken boolean
// column: stewardship map
// column: opinions list<map>
CALL () {
  UNWIND $cases AS row
  WITH row ORDER BY row.id
  MERGE (case:ReviewCase {id: row.id})
  REMOVE case.lock
  RETURN collect({case: case, evidence: row.evidence}) AS locked
}
UNWIND locked AS one
WITH one.case AS case, one.evidence AS evidence
WITH case, evidence, case.claimedBy IS NULL OR case.claimedBy = $by OR case.claimedUntil <= $now AS taken
FOREACH (_ IN CASE WHEN taken THEN [1] ELSE [] END |
  CREATE (case)<-[:ON]-(:Opinion {
    id: $decision + ' ' + case.id, decision: $decision, by: $by, verdict: $verdict, reason: $reason, at: $at, evidence: evidence
  })
  SET case.assignedTo = CASE WHEN case.assignedTo = $by THEN null ELSE case.assignedTo END
  REMOVE case.claimedBy, case.claimedUntil
)
WITH collect({case: case, taken: taken}) AS given
UNWIND given AS one
WITH one.case AS case, one.taken AS taken
RETURN
  case.id AS id,
  taken,
  case { .claimedBy, .claimedUntil, .assignedTo, .secondOpinion } AS stewardship,
  COLLECT {
    MATCH (case)<-[:ON]-(opinion:Opinion)
    WHERE opinion.withdrawnBy IS NULL
    RETURN opinion { .by, .verdict, .at, .evidence }
    ORDER BY opinion.at, opinion.id
  } AS opinions
