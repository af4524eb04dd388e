// Records of blocks that are not open, with what they resolve to; and which identifiers say nothing of records of a type.
// param: blocks list<string>
// param: identifiers list<string>
// param: type string
// column: records list<map>
// column: hubs list<string>
CALL () {
  UNWIND $blocks AS key
  MATCH (block:BlockingKey {key: key})<-[:BLOCKED_BY]-(record:Record)
  WHERE NOT coalesce(block.open, false)
  WITH DISTINCT record
  MATCH (record)-[:RESOLVES_TO]->(entity)
  RETURN collect({
    key: record.key, hash: record.hash, data: record.data, entity: entity.id, name: entity.name,
    hubs: [(record)-[:HAS_IDENTIFIER]->(i) WHERE record.type IN i.hubs | i.key]
  }) AS records
}
CALL () {
  UNWIND $identifiers AS key
  MATCH (identifier:Identifier {key: key})
  WHERE $type IN identifier.hubs
  RETURN collect(key) AS hubs
}
RETURN records, hubs
