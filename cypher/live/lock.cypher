// Locks records, identifiers and blocks in one order for all writers, each kind sorted, and tells what stands there. Of a
// hub or block that is far over its cap (hot) neither a lock nor a count is taken, unless a record leaves it. The parts of a block are read
// once the block is locked: only then they stay what they are.
// param: step map
// step.gate is string.
// step.once is list<string>: the idempotency key, or none.
// step.records is list<map>: key, and whether the record comes; one that does not and that there is none of is left out.
// step.identifiers is list<map>.
// step.blocks is list<string>.
// step.parts1 is list<map>.
// step.parts2 is list<map>.
// step.parts3 is list<map>.
// column: kept list<map>
// column: model string?
// column: records list<map>
// column: identifiers list<map>
// column: blocks list<map>
MERGE (gate:Lease {name: $step.gate})
REMOVE gate.lock
WITH gate
CALL () {
  UNWIND $step.once AS key
  MERGE (once:IdempotencyKey {key: key})
  REMOVE once.lock
  RETURN collect(once { .request, .answer }) AS kept
}
OPTIONAL MATCH (current:Model {current: true})
WITH kept, current.version AS model
CALL () {
  UNWIND $step.records AS one
  FOREACH (_ IN CASE WHEN one.comes THEN [1] ELSE [] END |
    MERGE (made:Record {key: one.key})
    ON CREATE SET made.active = false, made.missing = true
    REMOVE made.lock
  )
  WITH one
  MATCH (record:Record {key: one.key})
  REMOVE record.lock
  RETURN collect(record) AS own
}
CALL (own) {
  UNWIND [record IN own | [(record)-[:HAS_IDENTIFIER]->(i) | {key: i.key, of: record.type, leaves: true}]] + [$step.identifiers] AS units
  UNWIND units AS unit
  WITH unit.key AS key, collect(unit) AS units
  ORDER BY key
  MERGE (identifier:Identifier {key: key})
  ON CREATE SET identifier.type = units[0].type, identifier.value = units[0].value
  WITH identifier, units,
       all(unit IN units WHERE NOT coalesce(unit.leaves, false) AND unit.of IN coalesce(identifier.hot, [])) AS hot
  FOREACH (_ IN CASE WHEN hot THEN [] ELSE [1] END | REMOVE identifier.lock)
  WITH collect({identifier: identifier, units: units, hot: hot}) AS locked
  UNWIND locked AS one
  UNWIND reduce(types = [], unit IN one.units | CASE WHEN unit.of IN types THEN types ELSE types + unit.of END) AS type
  WITH one.identifier AS identifier, one.hot AS hot, type
  RETURN collect({
    key: identifier.key, of: type, hub: type IN coalesce(identifier.hubs, []),
    size: CASE WHEN hot THEN null ELSE COUNT { (identifier)<-[:HAS_IDENTIFIER]-(:Record {type: type}) } END
  }) AS identifiers
}
CALL (own) {
  WITH own, reduce(keys = [], record IN own | keys + [(record)-[:BLOCKED_BY]->(block) WHERE NOT block.key CONTAINS '/' | block.key]) AS held
  UNWIND held + $step.blocks AS key
  WITH DISTINCT held, key
  ORDER BY key
  MERGE (block:BlockingKey {key: key})
  WITH block, coalesce(block.hot, false) AND NOT block.key IN held AS hot
  FOREACH (_ IN CASE WHEN hot THEN [] ELSE [1] END | REMOVE block.lock)
  WITH collect({block: block, hot: hot}) AS locked
  UNWIND locked AS one
  WITH one.block AS block, one.hot AS hot
  RETURN collect({key: block.key, open: coalesce(block.open, false),
                  size: CASE WHEN hot THEN null ELSE COUNT { (block)<-[:BLOCKED_BY]-() } END}) AS blocks0
}
CALL (own, blocks0) {
  WITH own, [block IN blocks0 WHERE block.open | block.key] AS open
  WITH own, open, reduce(keys = [], record IN own | keys + [(record)-[:BLOCKED_BY]->(block) WHERE size(split(block.key, '/')) = 2 | block.key]) AS held
  UNWIND held + [part IN $step.parts1 WHERE part.in IN open | part.key] AS key
  WITH DISTINCT held, key
  ORDER BY key
  MERGE (block:BlockingKey {key: key})
  WITH block, coalesce(block.hot, false) AND NOT block.key IN held AS hot
  FOREACH (_ IN CASE WHEN hot THEN [] ELSE [1] END | REMOVE block.lock)
  WITH collect({block: block, hot: hot}) AS locked
  UNWIND locked AS one
  WITH one.block AS block, one.hot AS hot
  RETURN collect({key: block.key, open: coalesce(block.open, false),
                  size: CASE WHEN hot THEN null ELSE COUNT { (block)<-[:BLOCKED_BY]-() } END}) AS blocks1
}
CALL (own, blocks1) {
  WITH own, [block IN blocks1 WHERE block.open | block.key] AS open
  WITH own, open, reduce(keys = [], record IN own | keys + [(record)-[:BLOCKED_BY]->(block) WHERE size(split(block.key, '/')) = 3 | block.key]) AS held
  UNWIND held + [part IN $step.parts2 WHERE part.in IN open | part.key] AS key
  WITH DISTINCT held, key
  ORDER BY key
  MERGE (block:BlockingKey {key: key})
  WITH block, coalesce(block.hot, false) AND NOT block.key IN held AS hot
  FOREACH (_ IN CASE WHEN hot THEN [] ELSE [1] END | REMOVE block.lock)
  WITH collect({block: block, hot: hot}) AS locked
  UNWIND locked AS one
  WITH one.block AS block, one.hot AS hot
  RETURN collect({key: block.key, open: coalesce(block.open, false),
                  size: CASE WHEN hot THEN null ELSE COUNT { (block)<-[:BLOCKED_BY]-() } END}) AS blocks2
}
CALL (own, blocks2) {
  WITH own, [block IN blocks2 WHERE block.open | block.key] AS open
  WITH own, open, reduce(keys = [], record IN own | keys + [(record)-[:BLOCKED_BY]->(block) WHERE size(split(block.key, '/')) = 4 | block.key]) AS held
  UNWIND held + [part IN $step.parts3 WHERE part.in IN open | part.key] AS key
  WITH DISTINCT held, key
  ORDER BY key
  MERGE (block:BlockingKey {key: key})
  WITH block, coalesce(block.hot, false) AND NOT block.key IN held AS hot
  FOREACH (_ IN CASE WHEN hot THEN [] ELSE [1] END | REMOVE block.lock)
  WITH collect({block: block, hot: hot}) AS locked
  UNWIND locked AS one
  WITH one.block AS block, one.hot AS hot
  RETURN collect({key: block.key, open: coalesce(block.open, false),
                  size: CASE WHEN hot THEN null ELSE COUNT { (block)<-[:BLOCKED_BY]-() } END}) AS blocks3
}
CALL (own) {
  UNWIND own AS record
  RETURN collect({
    key: record.key, type: record.type, active: record.active, hash: record.hash, data: record.data, held: record.held,
    identifiers: [(record)-[:HAS_IDENTIFIER]->(i) | i.key],
    blocks: [(record)-[:BLOCKED_BY]->(b) | b.key],
    declares: [(record)-[d:DECLARES]->() WHERE d.active AND d.declaredBy = record.key | d.key]
  }) AS records
}
RETURN kept, model, records, identifiers, blocks0 + blocks1 + blocks2 + blocks3 AS blocks
