// The second half of a load: reads all facts, derives, and writes only what differs from what stands, with the ledger and
// the mark that says which facts this rests on. One process does this at a time.

import type { Policies } from '../../domain/policy.ts';
import type { Derivation, Facts, IdentityEvent } from '../derivation.ts';
import type { DerivationSession, DerivationState, StoredFacts, StoredIdentity } from '../graphPorts.ts';
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

type Ground = Pick<LoadRequest, 'inputs' | 'model' | 'sourcePriority'>;

/** Whether facts or policies have changed since the derived graph was last brought up to date. */
export function isBehind(state: DerivationState, stated: Policies): boolean {
  const policies = canonicalJson(mergePolicies(state.policies, stated));
  return state.factChanges !== (state.derivedChanges ?? 0) || policies !== canonicalJson(state.policies);
}

/** Derives everything anew and applies the difference; null where another process has just done it. */
export function bringUpToDate(
  request: LoadRequest,
  { derived, derive }: Pick<LoadPorts, 'derived' | 'derive'>,
): Promise<DerivationOutcome | null> {
  return derived.exclusively(request.model, async (session) => {
    // Read before the facts: a change that comes in between is then still owed.
    const state = await session.state();
    if (!isBehind(state, request.inputs.policies)) return null;
    const policies = mergePolicies(state.policies, request.inputs.policies);
    const { model, at } = request;
    const derivation = await deriveAndApply(session, request, derive, {
      model,
      at,
      policies,
      factChanges: state.factChanges,
    });
    return { identities: countEvents(derivation.events), waiting: derivation.pending.length };
  });
}

async function deriveAndApply(
  session: DerivationSession,
  request: Ground,
  derive: LoadPorts['derive'],
  mark: Parameters<DerivationSession['apply']>[2],
): Promise<Derivation> {
  const stored = await session.facts();
  const identity = await session.identity();
  const derivation = derive(factsFrom(stored, identity, mark.policies, request.sourcePriority ?? []));
  const recordOf = new Map(stored.records.map((record) => [record.key, record]));
  const image = graphImage(derivation, (key) => recordOf.get(key)!, request.model);
  const changes = difference(image, await session.standing());
  const alive = new Set([...derivation.entities, ...derivation.households].map(({ id }) => id));
  const redirects = settleRedirects(identity.redirects, derivation.redirects, (id) => alive.has(id));
  const identities = identityChanges(derivation, identity.previous, redirects, IDENTITY_CHANGES_LIMIT);
  await session.apply(changes, identities, mark);
  return derivation;
}

function factsFrom(
  { records, relationships, judgements }: StoredFacts,
  { previous, previousHouseholds, idAges }: StoredIdentity,
  policies: Policies,
  sourcePriority: readonly string[],
): Facts {
  const recordSet = { size: records.length, get: (index: number) => records[index]! };
  return {
    records: recordSet,
    relationships,
    judgements,
    policies,
    sourcePriority,
    previous,
    previousHouseholds,
    idAges,
  };
}

/** What the mappings of this load state wins over what earlier loads stated. */
function mergePolicies(known: Policies, stated: Policies): Policies {
  const types = new Set([...Object.keys(known), ...Object.keys(stated)]);
  return Object.fromEntries([...types].map((type) => [type, { ...known[type], ...stated[type] }]));
}

function countEvents(events: readonly IdentityEvent[]): IdentityCounts {
  const counts = { created: 0, merged: 0, split: 0, retired: 0 };
  for (const { kind } of events) counts[kind] += 1;
  return counts;
}
