// Counts the opinions that stand of one decision, or of one steward from an instant on, and takes them back where it is said by whom.
// param: decision string?
// param: steward string?
// param: since string?
// param: by string?
// param: at string?
// column: opinions integer
MATCH (opinion:Opinion)
WHERE opinion.withdrawnBy IS NULL
  AND (opinion.decision = $decision OR (opinion.by = $steward AND opinion.at >= $since))
SET opinion.withdrawnBy = $by, opinion.withdrawnAt = $at
RETURN count(*) AS opinions
