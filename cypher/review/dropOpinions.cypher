// Deletes the opinions of a decision that was refused.
// param: decision string
MATCH (opinion:Opinion {decision: $decision})
DETACH DELETE opinion
