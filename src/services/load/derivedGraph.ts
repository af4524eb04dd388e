// Everything that follows from the facts of a graph under its model, ready to be compared with what stands.

import type { EntityType } from '../../domain/record.ts';
import type { Facts } from '../derivation.ts';
import type { DerivationSettings, GraphModel } from '../graphModel.ts';
import type { DerivationSession, LedgerChanges, StandingBlocks, StoredFacts, StoredIdentity } from '../graphPorts.ts';
import { readStay } from '../live/identity.ts';
import { versioned } from '../live/modelVersion.ts';
import type { PinnedModels } from '../modelFile.ts';
import { allBlocks } from './blocks.ts';
import { contentHash } from './contentHash.ts';
import type { Derived, LoadPorts } from './contract.ts';
import { type GraphImage, graphImage } from './graphImage.ts';
import { assignments, identityChanges } from './identityChanges.ts';
import { ledgerChanges } from './ledgerChanges.ts';
import { settleRedirects } from './redirects.ts';

/** Changes of identity that fit one transaction with room to spare. */
const IDENTITY_CHANGES_LIMIT = 20_000;

export interface DerivedGraph {
  readonly derivation: Derived;
  /** The graph's model with what it lacked. */
  readonly model: GraphModel;
  readonly image: GraphImage;
  /** Of each entity type. */
  readonly blocks: readonly StandingBlocks[];
  readonly ledger: readonly LedgerChanges[];
  /** The entity of each record. */
  readonly assigned: ReadonlyMap<string, string>;
  /** What stood before. */
  readonly standing: StoredIdentity;
}

export interface DerivationOrder {
  readonly settings: DerivationSettings;
  readonly sourcePriority: readonly string[];
  /** An ISO instant. */
  readonly at: string;
  /** Why, for the ledger. */
  readonly cause: string;
  /** Nothing is learnt anew, and what the ledger says that records resolve to takes the place of what they do. */
  readonly isFromLedger?: boolean;
  /** Another model than the one that the graph is under. */
  readonly otherModel?: (known: GraphModel | null) => GraphModel | null;
}

export async function deriveGraph(
  session: DerivationSession,
  derive: LoadPorts['derive'],
  { settings, sourcePriority, at, cause, isFromLedger = false, otherModel = (known) => known }: DerivationOrder,
): Promise<DerivedGraph> {
  const known = otherModel(await session.model());
  const stored = await session.facts();
  const standing = await session.identity();
  const identity = isFromLedger ? { ...standing, previous: previousByLedger(stored, standing) } : standing;
  const models = isFromLedger ? (known?.models ?? {}) : trainedModels(known);
  const derivation = derive({ ...factsFrom(stored, identity), ...settings, models, sourcePriority });
  const model = modelWith(known, derivation, { models, settings });
  const places = new Map(stored.records.keys.map((key, place) => [key, place]));
  const types = derivation.resolved.map(({ type, table, clusters }) => ({ type, table, keys: clusters.keys }));
  return {
    derivation,
    model,
    image: graphImage(derivation, (key) => stored.records.get(places.get(key)!), modelVersions(model)),
    blocks: types.map((type) => allBlocks(type, model)),
    ledger: ledgerOf(derivation, identity, { at, cause, model: model.version }),
    assigned: assignments(derivation.entities),
    standing,
  };
}

/** The id of the last stay of each record that stands; of those that go, what they resolve to. */
function previousByLedger({ records }: StoredFacts, { held, previous }: StoredIdentity): Map<string, string> {
  const standing = records.keys.flatMap((key) => {
    const last = held.get(key)?.at(-1);
    return last === undefined ? [] : [[key, readStay(last).id] as const];
  });
  const byLedger = new Map([...previous, ...standing]);
  for (const key of records.keys) if (!held.has(key)) byLedger.delete(key);
  return byLedger;
}

/** Models of the types that a load has learnt; what was made up for single records is learnt now. */
function trainedModels(known: GraphModel | null): PinnedModels {
  const trained = new Set<string>(known?.trained);
  return Object.fromEntries(Object.entries(known?.models ?? {}).filter(([type]) => trained.has(type)));
}

/** The graph's model with what this derivation learnt, and with what mappings state now. */
function modelWith(
  known: GraphModel | null,
  { resolved }: Derived,
  { models: applied, settings }: { readonly models: PinnedModels; readonly settings: DerivationSettings },
): GraphModel {
  const trained = known?.trained ?? [];
  const learnt = resolved.filter(({ type }) => !applied[type]).map(({ type, pin }) => [type, pin()] as const);
  const models = { ...known?.models, ...Object.fromEntries(learnt) };
  return versioned({ models, trained: [...trained, ...learnt.map(([type]) => type)].sort(), ...settings });
}

/** The version of each type's model, which is stamped on the links that it made. */
function modelVersions({ models }: GraphModel): (type: EntityType) => string {
  const versions = new Map<EntityType, string>();
  return (type) => {
    const version = versions.get(type) ?? contentHash(models[type]);
    versions.set(type, version);
    return version;
  };
}

function ledgerOf(
  derivation: Derived,
  { previous, redirects, held, born, lastTick }: StoredIdentity,
  { at, ...stamp }: { readonly at: string; readonly cause: string; readonly model: string },
): LedgerChanges[] {
  const alive = new Set([...derivation.entities, ...derivation.households].map(({ id }) => id));
  const settled = settleRedirects(redirects, derivation.redirects, (id) => alive.has(id));
  const tick = Math.max(Date.parse(at), lastTick + 1);
  const context = { ...stamp, tick, at: new Date(tick).toISOString(), previous, held, born: allBorn(held, born) };
  return identityChanges(derivation, previous, settled, IDENTITY_CHANGES_LIMIT).map((group) =>
    ledgerChanges(group, context),
  );
}

/** When ids were made, those that nobody has any more too. */
function allBorn(held: StoredIdentity['held'], born: StoredIdentity['born']): Map<string, number> {
  const all = new Map<string, number>();
  for (const lines of held.values()) for (const { id, born: made } of lines.map(readStay)) all.set(id, made);
  for (const [id, made] of born) all.set(id, made);
  return all;
}

function factsFrom(
  { records, relationships, judgements, overrides, householdOverrides }: StoredFacts,
  { previous, previousHouseholds, held, born, redirects }: StoredIdentity,
): Omit<Facts, 'policies' | 'sourcePriority'> {
  const history = new Map([...held].map(([record, lines]) => [record, lines.map(readStay)]));
  const identity = { previous, previousHouseholds, idAges: allBorn(held, born), history, redirects };
  return { records, relationships, judgements, overrides, householdOverrides, ...identity };
}
