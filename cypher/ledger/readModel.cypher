// What the derived graph of a model rests on.
// param: version string
// column: derivedChanges integer?
// column: settings string?
MATCH (model:Model {version: $version})
RETURN model.derivedChanges AS derivedChanges, model.settings AS settings
