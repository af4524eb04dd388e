// The records of blocks, and of identifiers by the type of record, each record's content once.
// param: step map
// step.blocks is list<string>.
// step.opening is list<string>.
// step.identifiers is list<map>.
// column: blocks list<map>
// column: identifiers list<map>
// column: records list<map>
// column: linked list<map>
CALL () {
  UNWIND $step.blocks AS key
  MATCH (block:BlockingKey {key: key})
  WITH key, [(block)<-[:BLOCKED_BY]-(record) | record] AS members
  RETURN collect({key: key, members: [record IN members | record.key]}) AS blocks, collect(members) AS inBlocks
}
CALL () {
  UNWIND $step.identifiers AS unit
  MATCH (identifier:Identifier {key: unit.key})
  WITH unit, [(identifier)<-[:HAS_IDENTIFIER]-(record:Record {type: unit.of}) | record] AS members
  RETURN collect({key: unit.key, of: unit.of, members: [record IN members | record.key]}) AS identifiers,
         collect(members) AS holders
}
CALL (inBlocks, holders) {
  UNWIND inBlocks + holders AS members
  UNWIND members AS record
  WITH DISTINCT record
  RETURN collect({
    key: record.key, hash: record.hash, data: record.data,
    hubs: [(record)-[:HAS_IDENTIFIER]->(i) WHERE record.type IN i.hubs | i.key]
  }) AS records
}
CALL () {
  UNWIND $step.opening AS key
  MATCH (block:BlockingKey {key: key})
  WITH [(block)<-[:BLOCKED_BY]-(record) | record] AS members
  UNWIND members AS record
  MATCH (record)-[link:LINKED]->(other)
  WHERE other IN members
  WITH DISTINCT record, other
  RETURN collect({left: record.key, right: other.key,
    shared: [(record)-[:BLOCKED_BY]->(b)<-[:BLOCKED_BY]-(other) WHERE NOT coalesce(b.open, false) | b.key]}) AS linked
}
RETURN blocks, identifiers, records, linked
