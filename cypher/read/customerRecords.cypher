// A customer's records in the order of their keys, each with its identifiers and its links to the others of the customer.
// param: id string
// param: after string
// param: limit integer
// column: id string
// column: records list<map>
MATCH (customer:Customer {id: $id})
RETURN
  customer.id AS id,
  COLLECT {
    MATCH (customer)<-[:RESOLVES_TO]-(record:Record)
    // The key goes through a name of its own, because a plain comparison would walk the index of all records there are.
    WITH customer, record, record.key AS key
    WHERE key > $after
    WITH customer, record, key
    ORDER BY key
    LIMIT $limit
    RETURN {
      key: key, source: record.source, type: record.type, id: record.id,
      observedAt: record.observedAt, data: record.data,
      versions: COUNT { (record)-[:VERSION]->(:RecordVersion) },
      identifiers: COLLECT {
        MATCH (record)-[:HAS_IDENTIFIER]->(identifier:Identifier)
        RETURN identifier.key
        ORDER BY identifier.key
      },
      links: COLLECT {
        MATCH (record)-[link:LINKED]-(other:Record)
        WHERE EXISTS { (other)-[:RESOLVES_TO]->(customer) }
        RETURN {
          left: CASE WHEN record.key < other.key THEN record.key ELSE other.key END,
          right: CASE WHEN record.key < other.key THEN other.key ELSE record.key END,
          status: link.status, weight: link.weight, probability: link.probability, rule: link.rule, why: link.why
        }
        ORDER BY link.weight DESC, other.key
      }
    }
    ORDER BY key
  } AS records
