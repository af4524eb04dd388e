// What the households of customers follow from.
// param: ids list<string>
// column: id string
// column: values string
// column: records list<string>
// column: households list<string>
// column: ties list<map>
UNWIND $ids AS id
MATCH (customer:Customer {id: id})
RETURN customer.id AS id, customer.values AS values,
       [(customer)<-[:RESOLVES_TO]-(record) | record.data] AS records,
       [(customer)-[:MEMBER_OF]->(household) | household.id] AS households,
       [(customer)-[tie:RELATED_TO]-() |
         {key: tie.key, from: startNode(tie).id, to: endNode(tie).id, properties: properties(tie)}] AS ties
