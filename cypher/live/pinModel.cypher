// Makes a model the one that the graph is derived under, unless another than the expected one ('' for none) is. The lease is one
// of the gates, so that no derivation is under way.
// param: version string
// param: expected string?
// param: models string
// param: trained list<string>
// param: settings string
// param: at string
MERGE (gate:Lease {name: 'gate 0'})
REMOVE gate.lock
WITH gate
OPTIONAL MATCH (former:Model {current: true})
WITH former
WHERE $expected IS NULL OR coalesce(former.version, '') = $expected
MERGE (model:Model {version: $version})
SET model.models = $models, model.trained = $trained, model.settings = $settings,
    model.pinnedAt = coalesce(model.pinnedAt, $at),
    model.derivedChanges = coalesce(former.derivedChanges, model.derivedChanges), model.engine = coalesce(former.engine, model.engine)
SET former.current = null
SET model.current = true
