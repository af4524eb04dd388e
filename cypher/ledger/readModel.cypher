// What the derived graph rests on. Versions of Kinhold that pinned no model left settings alone, of which the last count.
// column: isPinned boolean
// column: derivedChanges integer?
// column: engine string?
// column: settings string
MATCH (model:Model)
WHERE model.current OR (model.models IS NULL AND model.settings IS NOT NULL)
WITH model, coalesce(model.current, false) AS isPinned
RETURN isPinned, CASE WHEN isPinned THEN model.derivedChanges END AS derivedChanges,
       CASE WHEN isPinned THEN model.engine END AS engine, model.settings AS settings
ORDER BY isPinned DESC, model.derivedAt DESC
LIMIT 1
