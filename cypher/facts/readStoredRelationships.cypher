// What the graph knows of declared relationships, found from their left records.
// param: refs list<map>
// column: key string
// column: hash string?
// column: active boolean
// column: declaredBy string?
UNWIND $refs AS ref
MATCH (:Record {key: ref.left})-[declared:DECLARES {key: ref.key}]->()
RETURN declared.key AS key, declared.hash AS hash, declared.active AS active,
       declared.declaredBy AS declaredBy
