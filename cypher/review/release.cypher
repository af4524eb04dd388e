// Ends a steward's claim on a case and tells who has it then.
// param: id string
// param: by string
// column: claimedBy string?
// column: claimedUntil integer?
MATCH (case:ReviewCase {id: $id})
REMOVE case.lock
WITH case, case.claimedBy = $by AS isOwn
FOREACH (_ IN CASE WHEN isOwn THEN [1] ELSE [] END | REMOVE case.claimedBy, case.claimedUntil)
RETURN case.claimedBy AS claimedBy, case.claimedUntil AS claimedUntil
