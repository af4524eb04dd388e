// The model that the graph is derived under.
// column: version string
// column: models string
// column: trained list<string>
// column: settings string
MATCH (model:Model {current: true})
RETURN model.version AS version, model.models AS models, model.trained AS trained, model.settings AS settings
