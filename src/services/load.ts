// Loads inputs into the graph. What is little beside what stands is resolved as it comes; of more, facts come first, then everything
// that follows from all facts, then the ledger. A load that was cut off is finished by the next one, whatever that one brings.

import { bringUpToDate, isBehind } from './load/bringUpToDate.ts';
import type { IdentityCounts, LoadPorts, LoadRequest, LoadSummary } from './load/contract.ts';
import { loadFacts } from './load/loadFacts.ts';
import { SteppedFacts } from './load/steppedFacts.ts';

const NO_IDENTITIES: IdentityCounts = { created: 0, merged: 0, split: 0, revived: 0, retired: 0 };

/** What is resolved as it comes: so many facts, or such a share of what they may belong to. More of them take longer than deriving all. */
const FEW = 200;
const SMALL_SHARE = 1 / 20;

/** Loads `request.inputs`. Loading the same content again changes nothing. */
export async function load(request: LoadRequest, ports: LoadPorts): Promise<LoadSummary> {
  const { live } = ports;
  const stepped = live && new SteppedFacts(ports.facts, live.resolve, await budgetOf(request, ports));
  const facts = await loadFacts(request, stepped ?? ports.facts);
  const asTheyCame = stepped?.outcome() ?? null;
  const needed = isBehind(await ports.derived.state(), request);
  if (needed) request.onDeriving?.();
  const allAtOnce = needed ? await bringUpToDate(request, ports) : null;
  if (asTheyCame !== null) await live?.settle();
  const outcomes = [asTheyCame, allAtOnce].filter((outcome) => outcome !== null);
  return {
    ...facts,
    derived: outcomes.length > 0,
    waiting: (allAtOnce ?? asTheyCame)?.waiting ?? null,
    identities: outcomes.reduce((sum, { identities }) => added(sum, identities), NO_IDENTITIES),
    totals: await ports.derived.counts(),
  };
}

/** None where no load has taught the graph its model yet, or where everything is to be derived anyway. */
async function budgetOf(request: LoadRequest, { derived }: LoadPorts): Promise<number> {
  const state = await derived.state();
  if (state.derivedChanges === null || isBehind(state, request)) return 0;
  const { customers, organizations, accounts } = await derived.counts();
  return Math.max(FEW, Math.floor((customers + organizations + accounts) * SMALL_SHARE));
}

function added(left: IdentityCounts, right: IdentityCounts): IdentityCounts {
  return {
    created: left.created + right.created,
    merged: left.merged + right.merged,
    split: left.split + right.split,
    revived: left.revived + right.revived,
    retired: left.retired + right.retired,
  };
}
