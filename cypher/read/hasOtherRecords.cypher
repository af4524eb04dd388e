// Whether the graph holds any record besides those named.
// param: keys list<string>
// column: others boolean
RETURN EXISTS {
  MATCH (record:Record)
  WHERE NOT record.key IN $keys
} AS others
