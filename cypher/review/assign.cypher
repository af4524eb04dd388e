// Says who is to decide a case, nobody where null, and where it is not null whether a second opinion is needed.
// param: id string
// param: to string?
// param: secondOpinion boolean?
MERGE (case:ReviewCase {id: $id})
SET case.assignedTo = $to, case.secondOpinion = coalesce($secondOpinion, case.secondOpinion)
