// Appends identity events; each row carries the sequence that the lock's holder gave it.
// param: rows list<map>
// param: at string
// param: model string
UNWIND $rows AS row
CREATE (:IdentityEvent {sequence: row.sequence, kind: row.kind, id: row.id, others: row.others, at: $at, model: $model})
