// Golden values by field and the source of the record that each came from.
// question: Which system do our golden e-mail addresses, telephones and addresses come from?
// param: label string
// :param label => 'Customer'
// param: field string?
// :param field => null
// column: field string
// column: source string
// column: values integer
// column: share float
MATCH (entity:Customer|Organization|Account)
WHERE $label IN labels(entity)
// Each part begins within an entry of the list: field","value":...,"recordKey":"source:type:id". Quotes within values are escaped.
UNWIND split(entity.provenance, '{"field":"')[1..] AS part
WITH split(part, '"')[0] AS field, split(split(part, ',"recordKey":"')[-1], '"')[0] AS recordKey
WHERE $field IS NULL OR field = $field
MATCH (:Record {key: recordKey})-[:FROM]->(source:Source)
WITH field, source.name AS source, count(*) AS values
WITH field, collect({source: source, values: values}) AS sources, sum(values) AS total
UNWIND sources AS one
RETURN field, one.source AS source, one.values AS values, round(1.0 * one.values / total, 3) AS share
ORDER BY field, values DESC, source
