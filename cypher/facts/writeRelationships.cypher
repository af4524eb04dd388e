// Declares relationships between records, or changes what one says. What already stands with the same content is passed over.
// param: rows list<map>
// param: at string
UNWIND $rows AS row
MATCH (left:Record {key: row.left})
MATCH (right:Record {key: row.right})
MERGE (left)-[declared:DECLARES {key: row.key}]->(right)
WITH declared, row, coalesce(declared.loadedAt, $at) AS loadedAt,
     coalesce(declared.active AND declared.hash = row.properties.hash, false) AS same,
     declared.changedAt + ' ' + coalesce(declared.retiredAt, $at) + ' ' + coalesce(declared.validTo, '') AS before
WHERE declared.hash IS NULL OR declared.hash <> row.properties.hash OR NOT declared.active
   OR (declared.declaredBy IS NOT NULL AND row.properties.declaredBy IS NULL)
WITH declared, row, loadedAt, CASE WHEN same THEN declared.changedAt ELSE $at END AS changedAt,
     CASE WHEN same OR before IS NULL THEN declared.stood ELSE coalesce(declared.stood, []) + before END AS stood
SET declared = row.properties,
    declared.share = toFloat(row.properties.share),
    declared.shareMin = toFloat(row.properties.shareMin),
    declared.shareMax = toFloat(row.properties.shareMax),
    declared.active = true,
    declared.loadedAt = loadedAt,
    declared.changedAt = changedAt,
    declared.stood = stood
