// Turns declared relationships into tombstones.
// param: refs list<map>
// param: at string
UNWIND $refs AS ref
MATCH (:Record {key: ref.left})-[declared:DECLARES {key: ref.key}]->()
WHERE declared.active
SET declared.active = false, declared.retiredAt = $at
