// Takes a household override back; it is kept.
// param: id string
// param: by string
// param: at string
MATCH (override:HouseholdOverride {id: $id})
SET override.withdrawnBy = $by, override.withdrawnAt = $at
