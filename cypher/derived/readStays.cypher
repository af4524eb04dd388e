// What each record has resolved to over time, the present included.
// column: record string
// column: held list<string>
MATCH (record:Record)
WHERE record.held IS NOT NULL
RETURN record.key AS record, record.held AS held
