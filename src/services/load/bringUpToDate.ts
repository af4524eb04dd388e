// The second half of a load: reads all facts, derives under the graph's model, and writes only what differs from what stands,
// with the ledger and the mark that says which facts this rests on. One process does this at a time, and no record is resolved
// by itself meanwhile.

import type { DerivationSettings } from '../graphModel.ts';
import type { DerivationSession, DerivationState } from '../graphPorts.ts';
import { bringBlocksUpToDate } from './blocks.ts';
import { canonicalJson } from './contentHash.ts';
import type { IdentityCounts, LoadPorts, LoadRequest } from './contract.ts';
import { countEvents } from './countEvents.ts';
import { deriveGraph } from './derivedGraph.ts';
import { difference } from './difference.ts';

export interface DerivationOutcome {
  readonly identities: IdentityCounts;
  readonly waiting: number;
}

type Request = Pick<LoadRequest, 'engine' | 'at' | 'sourcePriority'> & { readonly inputs: DerivationSettings };

/** Whether facts, settings or the engine have changed since the derived graph was last brought up to date. */
export function isBehind(state: DerivationState, { engine, inputs }: Pick<Request, 'engine' | 'inputs'>): boolean {
  const settings = canonicalJson(mergeSettings(state.settings, inputs));
  return (
    state.factChanges !== (state.derivedChanges ?? 0) ||
    settings !== canonicalJson(state.settings) ||
    (state.factChanges > 0 && state.engine !== engine)
  );
}

/** Derives everything anew and applies the difference; null where another process has just done it. */
export function bringUpToDate(
  request: Request,
  { derived, derive }: Pick<LoadPorts, 'derived' | 'derive'>,
): Promise<DerivationOutcome | null> {
  return derived.exclusively(async (session) => {
    // Read before the facts: a change that comes in between is then still owed.
    const state = await session.state();
    if (!isBehind(state, request)) return null;
    return deriveAndApply(session, derive, request, state);
  });
}

async function deriveAndApply(
  session: DerivationSession,
  derive: LoadPorts['derive'],
  { engine, at, inputs, sourcePriority = [] }: Request,
  state: DerivationState,
): Promise<DerivationOutcome> {
  const settings = mergeSettings(state.settings, inputs);
  const order = { settings, sourcePriority, at, cause: 'load' };
  const { derivation, image, model, blocks, ledger } = await deriveGraph(session, derive, order);
  await bringBlocksUpToDate(session, blocks, model);
  const changes = difference(image, await session.standing());
  await session.apply(changes, ledger, model, { engine, factChanges: state.factChanges, at });
  return { identities: countEvents(derivation.events), waiting: derivation.pending.length };
}

/** What the mappings of this load state wins over what earlier loads stated. */
function mergeSettings(known: DerivationSettings, stated: DerivationSettings): DerivationSettings {
  const types = new Set([...Object.keys(known.policies), ...Object.keys(stated.policies)]);
  const policies = [...types].map((type) => [type, { ...known.policies[type], ...stated.policies[type] }]);
  return { policies: Object.fromEntries(policies), compare: { ...known.compare, ...stated.compare } };
}
