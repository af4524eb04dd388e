// Links with what a case is made of: the entities that they join or part, what hangs on these, the judgements about exactly the two
// records, and the work of stewards.
// param: pairs list<map>
// column: link map
// column: hash string
// column: left map
// column: right map
// column: judgements list<map>
// column: heldApart boolean
// column: households integer
// column: accounts integer
// column: stewardship map?
// column: opinions list<map>
UNWIND $pairs AS pair
MATCH (left:Record {key: pair.left})-[link:LINKED]->(right:Record {key: pair.right})
MATCH (left)-[:RESOLVES_TO]->(leftEntity)
MATCH (right)-[:RESOLVES_TO]->(rightEntity)
OPTIONAL MATCH (case:ReviewCase {id: pair.left + '|' + pair.right})
RETURN
  link { left: left.key, right: right.key, .status, .weight, .probability, .rule, .why } AS link,
  link.hash AS hash,
  leftEntity { .id, .name, .recordCount } AS left,
  rightEntity { .id, .name, .recordCount } AS right,
  COLLECT {
    MATCH (left)<-[:ABOUT]-(judgement:Judgement)-[:ABOUT]->(right)
    WHERE judgement.withdrawnBy IS NULL AND COUNT { (judgement)-[:ABOUT]->() } = 2
    RETURN judgement { .id, .verdict, .decision, .evidence }
    ORDER BY judgement.at, judgement.id
  } AS judgements,
  link.status = 'cut' AND EXISTS {
    MATCH (leftEntity)<-[:RESOLVES_TO]-(:Record)<-[one:ABOUT]-(judgement:Judgement)-[two:ABOUT]->(:Record)-[:RESOLVES_TO]->(rightEntity)
    WHERE judgement.withdrawnBy IS NULL AND one.side <> two.side AND judgement.verdict = 'different'
  } AS heldApart,
  COUNT {
    UNWIND [leftEntity, rightEntity] AS entity
    MATCH (entity)-[:MEMBER_OF]->(household:Household)
    RETURN DISTINCT household
  } AS households,
  COUNT {
    UNWIND [leftEntity, rightEntity] AS entity
    MATCH (entity)-[:CONTACT_OF|HELD_BY|CHILD_OF]-(account:Account)
    RETURN DISTINCT account
  } AS accounts,
  case { .claimedBy, .claimedUntil, .assignedTo, .secondOpinion } AS stewardship,
  COLLECT {
    MATCH (case)<-[:ON]-(opinion:Opinion)
    WHERE opinion.withdrawnBy IS NULL
    RETURN opinion { .by, .verdict, .at, .evidence }
    ORDER BY opinion.at, opinion.id
  } AS opinions
