// Says what the derived graph now rests on.
// param: version string
// param: factChanges integer
// param: settings string
// param: at string
MATCH (model:Model {version: $version})
SET model.derivedChanges = $factChanges, model.settings = $settings, model.derivedAt = $at
