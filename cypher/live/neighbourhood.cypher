// Locks the entities of records, sorted, then reads them whole: their records and the links at those, and what people judged and
// rows declare about them and about the records given, whether or not those have an entity yet. To be asked again with more
// records until no link that clusters leads elsewhere, and while the records have reached other entities in the meantime.
// param: step map
// step.records is list<string>.
// step.ends is list<string>.
// column: entities list<map>
// column: members list<map>
// column: links list<map>
// column: judgements list<map>
// column: overrides list<map>
// column: declared list<map>
// column: lifted list<map>
// column: ends list<map>
// column: reached list<string>
// column: former list<map>
CALL () {
  UNWIND $step.records AS key
  MATCH (:Record {key: key})-[:RESOLVES_TO]->(entity)
  WITH DISTINCT entity
  ORDER BY entity.id
  REMOVE entity.lock
  RETURN collect(entity) AS entities
}
CALL (entities) {
  UNWIND entities AS entity
  MATCH (entity)<-[:RESOLVES_TO]-(record:Record)
  RETURN collect(record) AS records,
         collect({
           key: record.key, hash: record.hash, data: record.data, entity: entity.id, held: record.held,
           hubs: [(record)-[:HAS_IDENTIFIER]->(i) WHERE record.type IN i.hubs | i.key]
         }) AS members
}
CALL (records) {
  UNWIND records AS record
  MATCH (record)-[link:LINKED]-(other:Record)
  WITH DISTINCT link
  WITH link, startNode(link) AS left, endNode(link) AS right
  RETURN collect({
    left: left.key, right: right.key, ref: elementId(link), hash: link.hash, status: link.status, weight: link.weight, rule: link.rule,
    isInside: left IN records AND right IN records
  }) AS links
}
CALL (records) {
  UNWIND $step.records AS key
  MATCH (record:Record {key: key})
  WITH records, collect(record) AS own
  UNWIND records + own AS record
  RETURN collect(DISTINCT record) AS about
}
CALL (entities) {
  UNWIND $step.records AS key
  MATCH (:Record {key: key})-[:RESOLVES_TO]->(entity)
  RETURN collect(DISTINCT entity.id) AS reached
}
CALL (about) {
  UNWIND about AS record
  WITH record, coalesce(record.held, []) AS held
  WHERE size(held) > 1 OR (size(held) = 1 AND NOT EXISTS { (record)-[:RESOLVES_TO]->() })
  UNWIND held AS stay
  WITH DISTINCT split(stay, ' ')[0] AS id
  OPTIONAL MATCH (redirect:Redirect {id: id})
  WITH id, redirect.to AS to
  OPTIONAL MATCH (entity:Customer|Organization|Account {id: coalesce(to, id)})
  RETURN collect({id: id, to: to, isAlive: entity IS NOT NULL}) AS former
}
CALL (about) {
  UNWIND about AS record
  MATCH (record)<-[one:ABOUT]-(judgement:Judgement)-[two:ABOUT]->(other:Record)
  WHERE judgement.withdrawnBy IS NULL AND one.side <> two.side
  WITH DISTINCT judgement,
       CASE WHEN record.key < other.key THEN record.key ELSE other.key END AS left,
       CASE WHEN record.key < other.key THEN other.key ELSE record.key END AS right
  RETURN collect({id: judgement.id, left: left, right: right, verdict: judgement.verdict}) AS judgements
}
CALL (about) {
  UNWIND about AS record
  MATCH (record)<-[:ABOUT]-(override:Override)
  WHERE override.withdrawnBy IS NULL
  RETURN collect(override { .id, recordKey: record.key, .field, .value, .by, .reason, .at }) AS overrides
}
CALL (about) {
  UNWIND about AS record
  MATCH (record)-[declared:DECLARES]-(far:Record)
  WHERE declared.active
  WITH DISTINCT declared
  WITH declared, startNode(declared) AS left, endNode(declared) AS right
  RETURN collect({
    fact: properties(declared), left: left.key, right: right.key,
    leftEntity: [(left)-[:RESOLVES_TO]->(e) | e.id][0], rightEntity: [(right)-[:RESOLVES_TO]->(e) | e.id][0]
  }) AS declared
}
CALL (entities) {
  UNWIND entities AS entity
  MATCH (entity)-[edge:WORKS_FOR|CONTACT_OF|RELATED_TO|HELD_BY|CHILD_OF|SUBSIDIARY_OF]-()
  WITH DISTINCT edge
  RETURN collect({type: type(edge), key: edge.key, hash: edge.hash, ref: elementId(edge), primary: edge.primary}) AS lifted
}
CALL () {
  UNWIND $step.ends AS key
  MATCH (record:Record {key: key})-[:RESOLVES_TO]->(entity)
  RETURN collect({record: key, entity: entity.id}) AS ends
}
RETURN [entity IN entities | {id: entity.id, label: labels(entity)[0], hash: entity.hash, ref: elementId(entity),
                              born: entity.born, tick: entity.tick,
                              households: [(entity)-[:MEMBER_OF]->(household) | household.id]}] AS entities,
       members, links, judgements, overrides, declared, lifted, ends, reached, former
