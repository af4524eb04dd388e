// The version of the model that the graph is derived under.
// column: version string
MATCH (model:Model {current: true})
RETURN model.version AS version
