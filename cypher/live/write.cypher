// Writes everything that one step changed, facts, derived and ledger, in one statement. Answers how many far ends of
// relationships resolve to another entity than was read: where there is one, the transaction has to be given up and run again.
// param: step map
// step.at is string.
// step.far is list<map>.
// step.records is list<map>.
// step.retired is list<string>.
// step.holds is list<map>.
// step.drops is list<map>.
// step.hubs is list<map>.
// step.attach is list<map>.
// step.detach is list<map>.
// step.blocks is list<map>.
// step.closed is list<string>.
// step.placed is list<map>.
// step.declares is list<map>.
// step.undeclared is list<map>.
// step.newNodes is list<map>.
// step.changedNodes is list<map>.
// step.goneNodes is list<string>.
// step.stale is list<string>.
// step.resolve is list<map>.
// step.unresolve is list<string>.
// step.goneEdges is list<string>.
// step.followed is list<string>: types of relationships at whose ends something follows from them.
// step.links is list<map>.
// step.changedEdges is list<map>.
// step.lifted is list<map>.
// step.events is list<map>.
// step.redirects is list<map>.
// step.withdrawn is list<string>.
// step.judgements is list<map>.
// step.takenBack is list<map>.
// step.answered is list<map>: the idempotency key with the answer to keep under it, or none.
// step.overrides is list<map>.
// step.overridesTakenBack is list<map>.
// column: moved integer
CALL () {
  UNWIND $step.placed AS row
  MERGE (record:Record {key: row.key})
  ON CREATE SET record.active = false, record.missing = true, record.source = row.source, record.type = row.type, record.id = row.id
}
CALL () {
  UNWIND $step.far AS end
  WITH end
  WHERE end.entity IS NULL
  MATCH (record:Record {key: end.record})
  REMOVE record.lock
}
CALL () {
  UNWIND $step.far AS end
  MATCH (:Record {key: end.record})-[:RESOLVES_TO]->(entity)
  WITH DISTINCT entity ORDER BY entity.id
  REMOVE entity.lock
}
CALL () {
  UNWIND $step.far AS end
  MATCH (record:Record {key: end.record})
  WITH end, [(record)-[:RESOLVES_TO]->(entity) | entity.id][0] AS now
  WHERE now <> end.entity OR (now IS NULL) <> (end.entity IS NULL)
  RETURN count(*) AS moved
}
CALL () {
  UNWIND $step.records AS row
  MATCH (record:Record {key: row.key})
  MERGE (source:Source {name: row.source})
  SET record += row.properties, record.active = true, record.missing = null, record.retiredAt = null,
      record.versions = coalesce(record.versions, 0) + 1
  MERGE (record)-[:FROM]->(source)
  CREATE (record)-[:VERSION]->(:RecordVersion {
    key: record.key + '#' + toString(record.versions), number: record.versions, hash: row.properties.hash,
    data: row.properties.data, observedAt: row.properties.observedAt, loadedAt: $step.at
  })
}
CALL () {
  UNWIND $step.retired AS key
  MATCH (record:Record {key: key})
  SET record.active = false, record.retiredAt = $step.at
  WITH record
  MATCH (record)-[:VERSION]->(version:RecordVersion)
  WHERE version.number = record.versions
  SET version.retiredAt = $step.at
}
CALL () {
  UNWIND $step.drops AS row
  MATCH (:Record {key: row.record})-[held:HAS_IDENTIFIER]->(identifier:Identifier {key: row.key})
  DELETE held
  WITH DISTINCT identifier
  WHERE NOT EXISTS { (identifier)--() }
  DELETE identifier
}
CALL () {
  UNWIND $step.holds AS row
  MATCH (record:Record {key: row.record})
  MERGE (identifier:Identifier {key: row.key})
  ON CREATE SET identifier.type = row.type, identifier.value = row.value
  CREATE (record)-[:HAS_IDENTIFIER]->(identifier)
}
CALL () {
  UNWIND $step.hubs AS row
  MATCH (identifier:Identifier {key: row.key})
  SET identifier.hubs = CASE WHEN row.hub THEN [of IN coalesce(identifier.hubs, []) WHERE of <> row.of] + row.of
                             ELSE [of IN coalesce(identifier.hubs, []) WHERE of <> row.of] END,
      identifier.hot = CASE WHEN row.hot THEN [of IN coalesce(identifier.hot, []) WHERE of <> row.of] + row.of
                            ELSE [of IN coalesce(identifier.hot, []) WHERE of <> row.of] END
}
CALL () {
  UNWIND $step.detach AS row
  MATCH (:Record {key: row.record})-[stands:BLOCKED_BY]->(block:BlockingKey {key: row.key})
  DELETE stands
  WITH DISTINCT block
  WHERE NOT EXISTS { (block)--() }
  DELETE block
}
CALL () {
  UNWIND $step.closed AS key
  MATCH (part:BlockingKey)
  WHERE part.key STARTS WITH key + '/'
  DETACH DELETE part
}
CALL () {
  UNWIND $step.attach AS row
  MATCH (record:Record {key: row.record})
  MERGE (block:BlockingKey {key: row.key})
  CREATE (record)-[:BLOCKED_BY]->(block)
}
CALL () {
  UNWIND $step.blocks AS row
  MATCH (block:BlockingKey {key: row.key})
  SET block += row.properties
}
CALL () {
  UNWIND $step.declares AS row
  MATCH (left:Record {key: row.left})
  MATCH (right:Record {key: row.right})
  MERGE (left)-[declared:DECLARES {key: row.key}]->(right)
  WITH declared, row, coalesce(declared.loadedAt, $step.at) AS loadedAt,
       coalesce(declared.active AND declared.hash = row.properties.hash, false) AS same,
       declared.changedAt + ' ' + coalesce(declared.retiredAt, $step.at) + ' ' + coalesce(declared.validTo, '') AS before
  WITH declared, row, loadedAt, CASE WHEN same THEN declared.changedAt ELSE $step.at END AS changedAt,
       CASE WHEN same OR before IS NULL THEN declared.stood ELSE coalesce(declared.stood, []) + before END AS stood
  SET declared = row.properties,
      declared.share = toFloat(row.properties.share),
      declared.shareMin = toFloat(row.properties.shareMin),
      declared.shareMax = toFloat(row.properties.shareMax),
      declared.active = true, declared.loadedAt = loadedAt, declared.changedAt = changedAt, declared.stood = stood
}
CALL () {
  UNWIND $step.undeclared AS row
  MATCH (:Record {key: row.left})-[declared:DECLARES {key: row.key}]->()
  WHERE declared.active
  SET declared.active = false, declared.retiredAt = $step.at
}
CALL () {
  UNWIND $step.newNodes AS row
  CREATE (node:$(row.label))
  SET node = row.properties
}
CALL () {
  UNWIND $step.changedNodes AS row
  MATCH (node:Customer|Organization|Account {id: row.key})
  SET node += row.properties
}
CALL () {
  UNWIND $step.unresolve AS key
  MATCH (:Record {key: key})-[former:RESOLVES_TO]->()
  DELETE former
}
CALL () {
  UNWIND $step.resolve AS row
  MATCH (record:Record {key: row.record})
  MATCH (entity:Customer|Organization|Account {id: row.entity})
  OPTIONAL MATCH (record)-[former:RESOLVES_TO]->()
  DELETE former
  CREATE (record)-[:RESOLVES_TO]->(entity)
  SET record.held = row.held
}
CALL () {
  UNWIND $step.goneEdges AS ref
  MATCH (from)-[edge]->(to)
  WHERE elementId(edge) = ref
  FOREACH (tied IN CASE WHEN type(edge) IN $step.followed THEN [from, to] ELSE [] END | SET tied.stale = true)
  DELETE edge
}
CALL () {
  UNWIND $step.changedEdges AS row
  MATCH (from)-[edge]->(to)
  WHERE elementId(edge) = row.ref
  FOREACH (tied IN CASE WHEN type(edge) IN $step.followed THEN [from, to] ELSE [] END | SET tied.stale = true)
  SET edge = row.properties,
      edge.weight = toFloat(row.properties.weight), edge.probability = toFloat(row.properties.probability),
      edge.share = toFloat(row.properties.share), edge.shareMin = toFloat(row.properties.shareMin), edge.shareMax = toFloat(row.properties.shareMax)
}
CALL () {
  UNWIND $step.links AS row
  MATCH (left:Record {key: row.from})
  MATCH (right:Record {key: row.to})
  CREATE (left)-[link:LINKED]->(right)
  SET link = row.properties, link.weight = toFloat(row.properties.weight), link.probability = toFloat(row.properties.probability)
}
CALL () {
  UNWIND $step.lifted AS row
  MATCH (from:Customer|Organization|Account {id: row.from})
  MATCH (to:Customer|Organization|Account|Household {id: row.to})
  CREATE (from)-[edge:$(row.type)]->(to)
  FOREACH (tied IN CASE WHEN row.type IN $step.followed THEN [from, to] ELSE [] END | SET tied.stale = true)
  SET edge = row.properties,
      edge.share = toFloat(row.properties.share), edge.shareMin = toFloat(row.properties.shareMin), edge.shareMax = toFloat(row.properties.shareMax)
}
CALL () {
  UNWIND $step.stale AS id
  MATCH (customer:Customer {id: id})
  SET customer.stale = true
}
CALL () {
  UNWIND $step.goneNodes AS id
  MATCH (node:Customer|Organization|Account {id: id})
  FOREACH (household IN [(node)-[:MEMBER_OF]->(one) | one] | SET household.stale = true)
  DETACH DELETE node
}
CALL () {
  UNWIND $step.events AS row
  CREATE (event:IdentityEvent)
  SET event = row
}
CALL () {
  UNWIND $step.redirects AS row
  MERGE (redirect:Redirect {id: row.id})
  SET redirect.led = coalesce(redirect.led, CASE WHEN redirect.to IS NULL THEN [] ELSE [' ' + redirect.to] END) + ($step.at + ' ' + row.to),
      redirect.to = row.to
}
CALL () {
  UNWIND $step.withdrawn AS id
  MATCH (redirect:Redirect {id: id})
  WHERE redirect.to IS NOT NULL
  SET redirect.led = coalesce(redirect.led, [' ' + redirect.to]) + ($step.at + ' ')
  REMOVE redirect.to
}
CALL () {
  UNWIND $step.judgements AS row
  CREATE (judgement:Judgement {id: row.id, verdict: row.verdict, by: row.by, reason: row.reason, at: $step.at,
                                 decision: row.decision, evidence: row.evidence})
  WITH judgement, row
  UNWIND row.about AS one
  MATCH (record:Record {key: one.key})
  CREATE (judgement)-[:ABOUT {side: one.side}]->(record)
}
CALL () {
  UNWIND $step.takenBack AS row
  MATCH (judgement:Judgement {id: row.id})
  SET judgement.withdrawnBy = row.by, judgement.withdrawnAt = $step.at
}
CALL () {
  UNWIND $step.answered AS row
  MATCH (once:IdempotencyKey {key: row.key})
  SET once.request = row.request, once.answer = row.answer, once.at = $step.at
}
CALL () {
  UNWIND $step.overrides AS row
  MATCH (record:Record {key: row.recordKey})
  CREATE (:Override {id: row.id, field: row.field, value: row.value, by: row.by, reason: row.reason, at: $step.at})-[:ABOUT]->(record)
}
CALL () {
  UNWIND $step.overridesTakenBack AS row
  MATCH (override:Override {id: row.id})
  SET override.withdrawnBy = row.by, override.withdrawnAt = $step.at
}
RETURN moved
