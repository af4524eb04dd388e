// How many entities two sources share; a source with itself: how many it knows at all.
// question: How much of the web shop does the CRM know, and what would a third system add?
// param: label string
// :param label => 'Customer'
// column: source string
// column: other string
// column: entities integer
// column: share float
MATCH (one:Source)
CALL (one) {
  MATCH (one)<-[:FROM]-(:Record)-[:RESOLVES_TO]->(entity:Customer|Organization|Account)
  WHERE $label IN labels(entity)
  RETURN collect(DISTINCT entity) AS known
}
UNWIND known AS entity
MATCH (entity)<-[:RESOLVES_TO]-(:Record)-[:FROM]->(other:Source)
WITH one, size(known) AS known, other, count(DISTINCT entity) AS entities
RETURN one.name AS source, other.name AS other, entities, round(1.0 * entities / known, 3) AS share
ORDER BY source, other
