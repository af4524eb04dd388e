// Loads inputs into the graph: facts first, then everything that follows from all facts, then the ledger. A load that was
// cut off between the two is finished by the next one, whatever that one brings.

import { bringUpToDate, isBehind } from './load/bringUpToDate.ts';
import type { IdentityCounts, LoadPorts, LoadRequest, LoadSummary } from './load/contract.ts';
import { loadFacts } from './load/loadFacts.ts';

const NO_IDENTITIES: IdentityCounts = { created: 0, merged: 0, split: 0, revived: 0, retired: 0 };

/** Loads `request.inputs`. Loading the same content again changes nothing. */
export async function load(request: LoadRequest, ports: LoadPorts): Promise<LoadSummary> {
  const facts = await loadFacts(request, ports.facts);
  const needed = isBehind(await ports.derived.state(), request);
  if (needed) request.onDeriving?.();
  const outcome = needed ? await bringUpToDate(request, ports) : null;
  return {
    ...facts,
    derived: outcome !== null,
    waiting: outcome?.waiting ?? null,
    identities: outcome?.identities ?? NO_IDENTITIES,
    totals: await ports.derived.counts(),
  };
}
