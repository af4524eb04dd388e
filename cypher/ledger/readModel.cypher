// What the derived graph of a model rests on.
// param: version string
// column: derivedChanges integer?
// column: policies string?
MATCH (model:Model {version: $version})
RETURN model.derivedChanges AS derivedChanges, model.policies AS policies
