// Gives derived relationships new content; their ends stay.
// param: rows list<map>
UNWIND $rows AS row
MATCH ()-[edge]->()
WHERE elementId(edge) = row.ref
SET edge = row.properties,
    edge.weight = toFloat(row.properties.weight),
    edge.probability = toFloat(row.properties.probability),
    edge.share = toFloat(row.properties.share),
    edge.shareMin = toFloat(row.properties.shareMin),
    edge.shareMax = toFloat(row.properties.shareMax)
