// When the ids that stand were made, and last changed hands.
// column: id string
// column: born integer?
// column: tick integer?
MATCH (entity:Customer|Organization|Account)
RETURN entity.id AS id, entity.born AS born, entity.tick AS tick
