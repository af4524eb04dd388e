// Says what the derived graph now rests on.
// param: factChanges integer
// param: engine string
// param: at string
MATCH (model:Model {current: true})
SET model.derivedChanges = $factChanges, model.engine = $engine, model.derivedAt = $at
