// Everything that one step writes, from what it read and what came out of clustering.

import type { EntityType } from '../../domain/record.ts';
import type { Resolved } from '../derive/lift.ts';
import type { EdgeImage, NodeImage } from '../graphPorts.ts';
import { settleRedirects } from '../load/redirects.ts';
import type { Met } from './blocking.ts';
import { blockWrites } from './blockWrites.ts';
import type { DeclaredFact, LiveWrite, LockedRecord, Neighbours, StoredLink } from './contract.ts';
import { typeOf } from './engines.ts';
import { type Identities, identitiesOf } from './identity.ts';
import { type EdgeChanges, entityImage, liftedChanges, linkChanges } from './images.ts';
import { overridesAfter } from './overridesAfter.ts';
import { overriddenRecords, type Prepared, type StatedRelationship, statedRelationships } from './prepared.ts';
import type { SettledType } from './settling.ts';

export interface StepFacts {
  readonly prepared: Prepared;
  /** What stood of the records that come and go. */
  readonly before: ReadonlyMap<string, LockedRecord>;
  readonly met: readonly Met[];
  readonly settled: readonly SettledType[];
  readonly neighbours: Neighbours;
  readonly held: ReadonlyMap<string, readonly string[]>;
  readonly redirects: ReadonlyMap<string, string>;
  readonly elsewhere: ReadonlySet<string>;
  readonly tick: number;
  readonly at: string;
  readonly cause: string;
  readonly model: string;
  /** The version of a type's model. */
  readonly versionOf: (type: EntityType) => string;
  readonly newId: (type: EntityType, firstKey: string) => string;
}

export interface StepResult {
  readonly write: Omit<LiveWrite, 'answered'>;
  readonly identities: ReadonlyMap<EntityType, Identities>;
  /** How many of the stated relationships lack a record. */
  readonly waiting: number;
}

export function writeOf(facts: StepFacts): StepResult {
  const identities = new Map(facts.settled.map((one) => [one.type, settledIdentities(one, facts)]));
  const entityOf = entityFinder(facts, identities);
  const nodes = nodeChanges(facts, identities);
  const declared = declaredAfter(facts, entityOf);
  const edges = edgeChanges(facts, declared, entityOf);
  const redirects = redirectChanges(facts, identities);
  const all = [...identities.values()];
  const lacksEnd = ({ relationship: { left, right } }: StatedRelationship) => !entityOf(left) || !entityOf(right);
  return {
    identities,
    waiting: statedRelationships(facts.prepared).filter(lacksEnd).length,
    write: {
      at: facts.at,
      far: farEnds(declared, facts, edges),
      ...factWrites(facts),
      ...blockWrites(facts.met),
      ...nodes,
      resolve: all.flatMap(({ resolve }) => resolve),
      unresolve: all.flatMap(({ unresolve }) => unresolve),
      goneEdges: edges.gone,
      changedEdges: edges.changed,
      newEdges: edges.created,
      events: all.flatMap(({ events }) => events),
      redirects: [...redirects.set].map(([id, to]) => ({ id, to })),
      withdrawn: redirects.withdrawn,
      judgements: facts.prepared.judge,
      takenBack: facts.prepared.withdraw.map(({ judgement, by }) => ({ id: judgement.id, by })),
      overrides: facts.prepared.override,
      overridesTakenBack: facts.prepared.withdrawOverride,
    },
  };
}

function settledIdentities({ type, settled }: SettledType, facts: StepFacts): Identities {
  const { neighbours, held, redirects, elsewhere, tick, at, cause, model, newId } = facts;
  const ofType = neighbours.members.filter(({ key }) => typeOf(key) === type);
  return identitiesOf({
    type,
    clusters: settled.clusters,
    previous: new Map(ofType.map(({ key, entity }) => [key, entity])),
    held,
    redirects,
    elsewhere,
    born: new Map(neighbours.entities.map(({ id, born }) => [id, born])),
    newId: (firstKey) => newId(type, firstKey),
    tick,
    at,
    cause,
    model,
  });
}

/** What a record resolves to after the step, as far as it is known. */
function entityFinder(
  { neighbours, settled }: StepFacts,
  identities: ReadonlyMap<EntityType, Identities>,
): (recordKey: string) => Resolved | undefined {
  const found = new Map<string, Resolved>();
  for (const { leftEntity, rightEntity, fact } of neighbours.declared) {
    if (leftEntity !== null) found.set(fact.left, { id: leftEntity, type: typeOf(fact.left) });
    if (rightEntity !== null) found.set(fact.right, { id: rightEntity, type: typeOf(fact.right) });
  }
  for (const { record, entity } of neighbours.ends) found.set(record, { id: entity, type: typeOf(record) });
  for (const { key, entity } of neighbours.members) found.set(key, { id: entity, type: typeOf(key) });
  for (const {
    type,
    settled: { clusters },
  } of settled) {
    const { ids, unresolve } = identities.get(type)!;
    for (const key of unresolve) found.delete(key);
    clusters.forEach((cluster, at) => {
      for (const key of cluster) found.set(key, { id: ids[at]!, type });
    });
  }
  return (key) => found.get(key);
}

function nodeChanges(
  facts: StepFacts,
  identities: ReadonlyMap<EntityType, Identities>,
): Pick<LiveWrite, 'newNodes' | 'changedNodes' | 'goneNodes' | 'stale'> {
  const { settled, neighbours, prepared, tick } = facts;
  const standing = new Map(neighbours.entities.map((entity) => [entity.id, entity]));
  const overrides = overridesAfter(prepared, neighbours.overrides, facts.at);
  const put = new Set([...prepared.puts.map(({ key }) => key), ...overriddenRecords(prepared)]);
  const alive = new Set<string>();
  const newNodes: NodeImage[] = [];
  const changedNodes: NodeImage[] = [];
  const stale: string[] = [];
  for (const {
    type,
    settled: { clusters },
    content,
  } of settled) {
    const { ids, born, resolve, unresolve, events } = identities.get(type)!;
    const moved = new Set([...resolve.map(({ record }) => record), ...unresolve]);
    const told = new Set(events.map(({ id }) => id));
    clusters.forEach((cluster, at) => {
      const id = ids[at]!;
      alive.add(id);
      if (!told.has(id) && !cluster.some((key) => put.has(key) || moved.has(key))) return;
      if (type === 'person') stale.push(id);
      const image = entityImage(
        id,
        type,
        cluster.map((key) => content.get(key)!.record),
        cluster.flatMap((key) => overrides.get(key) ?? []),
      );
      const known = standing.get(id);
      if (known === undefined) newNodes.push(stamped(image, { born: born.get(id)!, tick }));
      else if (known.hash !== image.hash || told.has(id)) changedNodes.push(stamped(image, { born: known.born, tick }));
    });
  }
  const types = new Set(settled.map(({ type }) => type));
  const read = neighbours.members.filter(({ key }) => types.has(typeOf(key))).map(({ entity }) => entity);
  return { newNodes, changedNodes, stale, goneNodes: [...new Set(read)].filter((id) => !alive.has(id)) };
}

function stamped(image: NodeImage, stamps: { readonly born: number; readonly tick: number }): NodeImage {
  return { ...image, properties: { ...image.properties, ...stamps } };
}

/** Declared relationships that concern entities of the step, as they are after it. */
function declaredAfter(
  { prepared, neighbours, before }: StepFacts,
  entityOf: (key: string) => Resolved | undefined,
): DeclaredFact[] {
  const gone = new Set(undeclaredBy(prepared, before).map(({ key }) => key));
  const facts = new Map(
    neighbours.declared.filter(({ fact }) => !gone.has(fact.key)).map((one) => [one.fact.key, one]),
  );
  for (const { relationship: fact } of statedRelationships(prepared)) {
    const known = facts.get(fact.key);
    const idOf = (key: string) => entityOf(key)?.id ?? null;
    facts.set(
      fact.key,
      known ? { ...known, fact } : { fact, leftEntity: idOf(fact.left), rightEntity: idOf(fact.right) },
    );
  }
  return [...facts.values()];
}

/** Relationships that end, and what a record's own row declared before and declares no longer. */
function undeclaredBy({ puts, remove, unrelate }: Prepared, before: StepFacts['before']) {
  const stating = puts.flatMap(({ key, relationships }) => (relationships ? [{ key, relationships }] : []));
  const now = new Map(
    stating.map(({ key, relationships }) => [key, new Set(relationships.map(({ relationship }) => relationship.key))]),
  );
  const ended = [...now.keys(), ...remove].flatMap((left) =>
    (before.get(left)?.declares ?? []).filter((key) => !now.get(left)?.has(key)).map((key) => ({ left, key })),
  );
  return [...ended, ...unrelate.map(({ left, key }) => ({ left, key }))];
}

interface AllEdgeChanges {
  readonly created: readonly EdgeImage[];
  readonly changed: LiveWrite['changedEdges'];
  readonly gone: readonly string[];
  readonly lifted: EdgeChanges;
}

function edgeChanges(
  { settled, met, neighbours, versionOf }: StepFacts,
  declared: readonly DeclaredFact[],
  entityOf: (key: string) => Resolved | undefined,
): AllEdgeChanges {
  const lifted = liftedChanges(declared, entityOf, neighbours.lifted);
  const links = met.map((one, at) => {
    const {
      type,
      settled: { links: own },
    } = settled[at]!;
    const isOwn = ownLinks(one);
    return linkChanges(
      own,
      neighbours.links.filter(({ left }) => typeOf(left) === type),
      isOwn,
      versionOf(type),
    );
  });
  const all = [lifted, ...links];
  return {
    created: all.flatMap(({ created }) => created),
    changed: all.flatMap(({ changed }) => changed),
    gone: all.flatMap(({ gone }) => gone),
    lifted,
  };
}

/** Links between members, of records that come or go, and of pairs just weighed. */
function ownLinks({ changes, pairs }: Met): (link: StoredLink) => boolean {
  const changing = new Set([...changes.coming, ...changes.going].map(({ key }) => key));
  const weighed = new Set(pairs.map(({ left, right }) => `${left}|${right}`));
  return ({ left, right, isInside }) =>
    isInside || changing.has(left) || changing.has(right) || weighed.has(`${left}|${right}`);
}

/** Only where lifted relationships change must the far ends still be what was read. */
function farEnds(
  declared: readonly DeclaredFact[],
  { neighbours, before, prepared }: StepFacts,
  { lifted }: AllEdgeChanges,
): LiveWrite['far'] {
  if (lifted.created.length + lifted.changed.length + lifted.gone.length === 0) return [];
  const own = new Set([
    ...neighbours.members.map(({ key }) => key),
    ...prepared.puts.map(({ key }) => key),
    ...before.keys(),
  ]);
  const ends = declared.flatMap(({ fact, leftEntity, rightEntity }) => [
    { record: fact.left, entity: leftEntity },
    { record: fact.right, entity: rightEntity },
  ]);
  const far = ends.filter(({ record }) => !own.has(record));
  return [...new Map(far.map((end) => [end.record, end])).values()].sort((a, b) => (a.record < b.record ? -1 : 1));
}

function factWrites({
  prepared,
  before,
  met,
}: StepFacts): Pick<LiveWrite, 'records' | 'retired' | 'holds' | 'drops' | 'hubs' | 'declares' | 'undeclared'> {
  const coming = met.flatMap(({ changes }) => changes.coming);
  const going = met.flatMap(({ changes }) => changes.going);
  const held = new Map(going.map(({ key, identifiers }) => [key, new Set(identifiers)]));
  const holds = new Map(coming.map(({ key, normalized }) => [key, normalized.identifiers]));
  return {
    records: coming.map(({ record, hash }) => ({ record, hash })),
    retired: going.filter(({ key }) => !holds.has(key)).map(({ key }) => key),
    holds: [...holds].flatMap(([record, own]) =>
      own.filter(({ key }) => !held.get(record)?.has(key)).map((one) => ({ ...one, record })),
    ),
    drops: [...held].flatMap(([record, own]) => {
      const kept = new Set(holds.get(record)?.map(({ key }) => key));
      return [...own].filter((key) => !kept.has(key)).map((key) => ({ record, key }));
    }),
    hubs: met.flatMap(({ hubs }) => hubs.writes),
    declares: statedRelationships(prepared),
    undeclared: undeclaredBy(prepared, before),
  };
}

function redirectChanges(
  { redirects }: StepFacts,
  identities: ReadonlyMap<EntityType, Identities>,
): ReturnType<typeof settleRedirects> {
  const alive = new Set([...identities.values()].flatMap(({ ids }) => ids));
  const added = new Map([...identities.values()].flatMap(({ redirects: own }) => [...own]));
  return settleRedirects(redirects, added, (id) => alive.has(id));
}
