// Says what the derived graph now rests on.
// param: version string
// param: factChanges integer
// param: policies string
// param: at string
MATCH (model:Model {version: $version})
SET model.derivedChanges = $factChanges, model.policies = $policies, model.derivedAt = $at
