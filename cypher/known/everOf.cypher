// Keys of the records that ever had one of these ids, as the ledger tells, and of those that have it now.
// param: ids list<string>
// column: key string
UNWIND $ids AS id
CALL (id) {
  MATCH (event:IdentityEvent {id: id})
  UNWIND event.records AS key
  RETURN key
  UNION
  MATCH (:Customer|Organization|Account {id: id})<-[:RESOLVES_TO]-(record:Record)
  RETURN record.key AS key
}
RETURN DISTINCT key
