// The end of a full load: what stands in the graph and was not seen becomes a tombstone, and what a gone record's row
// declared goes with it. A source and type of which the
// load held nothing at all is left alone, because an empty file is more often an accident than the end of all customers.

import type { FactStore } from '../graphPorts.ts';
import { inBatches } from './inBatches.ts';
import type { SeenFacts } from './seenFacts.ts';

const BATCH = 1000;

/** Counts of what was retired, and of records kept because a row that could not be read may be theirs. */
export async function retireGone(
  seen: SeenFacts,
  store: FactStore,
  at: string,
): Promise<{ records: number; relationships: number; keptForBadRows: number }> {
  const counts = { records: 0, relationships: 0, keptForBadRows: 0 };
  for (const { scope, keys } of seen.records.values()) {
    const missing = (await store.activeRecords(scope)).filter((key) => !keys.has(key));
    const gone = missing.filter((key) => !seen.mayBeInBadRow(key));
    for (const batch of inBatches(gone, BATCH)) counts.relationships += await store.retire(scope.source, batch, at);
    counts.records += gone.length;
    counts.keptForBadRows += missing.length - gone.length;
  }
  for (const { scope, keys } of seen.relationships.values()) {
    const active = await store.activeRelationships(scope);
    const gone = active.filter(({ key, left }) => !keys.has(key) && !seen.mayBeInBadRow(left));
    for (const batch of inBatches(gone, BATCH)) await store.retireRelationships(scope.source, batch, at);
    counts.relationships += gone.length;
  }
  return counts;
}
