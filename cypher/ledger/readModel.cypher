// What the derived graph rests on.
// column: derivedChanges integer?
// column: engine string?
// column: settings string
MATCH (model:Model {current: true})
RETURN model.derivedChanges AS derivedChanges, model.engine AS engine, model.settings AS settings
