// The migrations that this database has, in order.
// column: version integer
// column: name string
// column: checksum string
MATCH (m:Migration)
WHERE m.version > 0
RETURN m.version AS version, m.name AS name, m.checksum AS checksum
ORDER BY version
