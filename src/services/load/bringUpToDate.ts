// The second half of a load: reads all facts, derives, and writes only what differs from what stands, with the ledger and
// the mark that says which facts this rests on. One process does this at a time.

import type { Derivation, Facts, IdentityEvent } from '../derivation.ts';
import type {
  DerivationMark,
  DerivationSession,
  DerivationSettings,
  DerivationState,
  StoredFacts,
  StoredIdentity,
} from '../graphPorts.ts';
import { canonicalJson } from './contentHash.ts';
import type { IdentityCounts, LoadPorts, LoadRequest } from './contract.ts';
import { difference } from './difference.ts';
import { graphImage } from './graphImage.ts';
import { identityChanges } from './identityChanges.ts';
import { settleRedirects } from './redirects.ts';

/** Changes of identity that fit one transaction with room to spare. */
const IDENTITY_CHANGES_LIMIT = 20_000;

export interface DerivationOutcome {
  readonly identities: IdentityCounts;
  readonly waiting: number;
}

/** Whether facts or settings have changed since the derived graph was last brought up to date. */
export function isBehind(state: DerivationState, stated: DerivationSettings): boolean {
  const settings = canonicalJson(mergeSettings(state.settings, stated));
  return state.factChanges !== (state.derivedChanges ?? 0) || settings !== canonicalJson(state.settings);
}

/** Derives everything anew and applies the difference; null where another process has just done it. */
export function bringUpToDate(
  request: LoadRequest,
  { derived, derive }: Pick<LoadPorts, 'derived' | 'derive'>,
): Promise<DerivationOutcome | null> {
  const { inputs, model, at } = request;
  return derived.exclusively(model, async (session) => {
    // Read before the facts: a change that comes in between is then still owed.
    const state = await session.state();
    if (!isBehind(state, inputs)) return null;
    const mark = { model, at, settings: mergeSettings(state.settings, inputs), factChanges: state.factChanges };
    return deriveAndApply(session, derive, mark, request.sourcePriority ?? []);
  });
}

async function deriveAndApply(
  session: DerivationSession,
  derive: LoadPorts['derive'],
  mark: DerivationMark,
  sourcePriority: readonly string[],
): Promise<DerivationOutcome> {
  const stored = await session.facts();
  const identity = await session.identity();
  const derivation = derive({ ...factsFrom(stored, identity), ...mark.settings, sourcePriority });
  const recordOf = new Map(stored.records.map((record) => [record.key, record]));
  const image = graphImage(derivation, (key) => recordOf.get(key)!, mark.model);
  const changes = difference(image, await session.standing());
  await session.apply(changes, identityGroups(derivation, identity), mark);
  return { identities: countEvents(derivation.events), waiting: derivation.pending.length };
}

function identityGroups(derivation: Derivation, { previous, redirects }: StoredIdentity) {
  const alive = new Set([...derivation.entities, ...derivation.households].map(({ id }) => id));
  const isAlive = (id: string) => alive.has(id);
  const settled = settleRedirects(redirects, derivation.redirects, isAlive);
  return identityChanges(derivation, previous, settled, IDENTITY_CHANGES_LIMIT);
}

function factsFrom(
  { records, relationships, judgements }: StoredFacts,
  { previous, previousHouseholds, idAges }: StoredIdentity,
): Omit<Facts, 'policies' | 'sourcePriority'> {
  const recordSet = { size: records.length, get: (index: number) => records[index]! };
  return { records: recordSet, relationships, judgements, previous, previousHouseholds, idAges };
}

/** What the mappings of this load state wins over what earlier loads stated. */
function mergeSettings(known: DerivationSettings, stated: DerivationSettings): DerivationSettings {
  const types = new Set([...Object.keys(known.policies), ...Object.keys(stated.policies)]);
  const policies = [...types].map((type) => [type, { ...known.policies[type], ...stated.policies[type] }]);
  return { policies: Object.fromEntries(policies), compare: { ...known.compare, ...stated.compare } };
}

function countEvents(events: readonly IdentityEvent[]): IdentityCounts {
  const counts = { created: 0, merged: 0, split: 0, revived: 0, retired: 0 };
  for (const { kind } of events) counts[kind] += 1;
  return counts;
}
