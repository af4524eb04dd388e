// Entities by the number of their records.
// question: How many customers are made of one record, of two, of twenty, and from how many sources do they come?
// param: label string
// :param label => 'Customer'
// column: records integer
// column: entities integer
// column: sources float
MATCH (entity:Customer|Organization|Account)
WHERE $label IN labels(entity)
WITH entity.recordCount AS records,
     COUNT { MATCH (entity)<-[:RESOLVES_TO]-(:Record)-[:FROM]->(source:Source) RETURN DISTINCT source } AS sources
RETURN records, count(*) AS entities, round(avg(sources), 2) AS sources
ORDER BY records
