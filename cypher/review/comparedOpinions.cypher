// Opinions on cases that several stewards gave theirs on, oldest first; `about` is the case and the evidence that they saw.
// column: about string
// column: by string
// column: verdict string
MATCH (case:ReviewCase)<-[:ON]-(opinion:Opinion)
WHERE opinion.withdrawnBy IS NULL
WITH case.id + ' ' + opinion.evidence AS about, opinion
ORDER BY opinion.at, opinion.id
WITH about, collect(opinion) AS opinions, count(DISTINCT opinion.by) AS stewards
WHERE stewards > 1
UNWIND opinions AS opinion
RETURN about, opinion.by AS by, opinion.verdict AS verdict
