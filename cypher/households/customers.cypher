// What the households of customers follow from.
// param: ids list<string>
// column: id string
// column: values string
// column: records list<string>
// column: households list<string>
// column: ties list<map>
// column: overrides list<map>
// column: companions list<string>
UNWIND $ids AS id
MATCH (customer:Customer {id: id})
RETURN customer.id AS id, customer.values AS values,
       [(customer)<-[:RESOLVES_TO]-(record) | record.data] AS records,
       [(customer)-[:MEMBER_OF]->(household) | household.id] AS households,
       [(customer)-[tie:RELATED_TO]-() |
         {key: tie.key, from: startNode(tie).id, to: endNode(tie).id, properties: properties(tie)}] AS ties,
       COLLECT {
         MATCH (customer)<-[:RESOLVES_TO]-(:Record)<-[:ABOUT]-(override:HouseholdOverride)
         WHERE override.withdrawnBy IS NULL
         WITH DISTINCT override
         RETURN override {
           .id, .verdict,
           left: [(override)-[:ABOUT {side: 'left'}]->(record) | record.key],
           right: [(override)-[:ABOUT {side: 'right'}]->(record) | record.key]
         }
       } AS overrides,
       COLLECT {
         MATCH (customer)<-[:RESOLVES_TO]-(:Record)<-[:ABOUT]-(override:HouseholdOverride)-[:ABOUT]->(:Record)-[:RESOLVES_TO]->(other:Customer)
         WHERE override.withdrawnBy IS NULL
         RETURN DISTINCT other.id AS other
       } AS companions
