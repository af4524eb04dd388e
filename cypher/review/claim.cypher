// Gives a case to a steward until a time, unless another one has it. The case is locked before it is looked at, so that of several
// at the same time one gets it.
// param: id string
// param: by string
// param: now integer
// param: until integer
// column: claimedBy string
// column: claimedUntil integer
MERGE (case:ReviewCase {id: $id})
REMOVE case.lock
WITH case, case.claimedBy IS NULL OR case.claimedBy = $by OR case.claimedUntil <= $now AS isFree
FOREACH (_ IN CASE WHEN isFree THEN [1] ELSE [] END | SET case.claimedBy = $by, case.claimedUntil = $until)
RETURN case.claimedBy AS claimedBy, case.claimedUntil AS claimedUntil
