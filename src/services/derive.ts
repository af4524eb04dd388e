// Derives everything from facts: entities, links, lifted relationships, households and hierarchies.
// A function of its argument alone; the file-to-file command and the load into the graph both call it.

import type { ParentEdge } from '../domain/hierarchy.ts';
import { buildHierarchies } from '../hierarchy/build.ts';
import type { Team } from '../resolution/team.ts';
import type { Derivation, DerivedEntity, Facts, LiftedEdge } from './derivation.ts';
import { deriveClusters } from './derive/clusters.ts';
import { entitiesOf } from './derive/entities.ts';
import { GoldenRecords } from './derive/goldenRecords.ts';
import { deriveHouseholds, HouseholdEvidence } from './derive/households.ts';
import { Intake } from './derive/intake.ts';
import { liftRelationships, type Resolved } from './derive/lift.ts';
import type { ResolvedType } from './derive/resolveType.ts';

/** Records as they were taken in for a derivation. */
export interface TakenIn {
  readonly intake: Intake;
  readonly evidence: HouseholdEvidence;
}

/** Ready to take in records for a whole derivation; `compare` names the attributes that are compared. */
export function openIntake(compare: Facts['compare']): TakenIn {
  const evidence = new HouseholdEvidence();
  const intake = new Intake(compare, (record, normalized) => {
    if (record.type === 'person') evidence.add(record, normalized);
  });
  return { intake, evidence };
}

/** Throws KinholdError 'contradictory-judgements'. */
export function derive(facts: Facts): Derivation & { readonly resolved: readonly ResolvedType[] } {
  return deriveFrom(facts, takeIn(facts));
}

/** Derives from facts whose records have been taken in. Throws KinholdError 'contradictory-judgements'. */
export function deriveFrom(
  facts: Facts,
  { intake, evidence }: TakenIn,
  team?: Team,
): Derivation & { readonly resolved: readonly ResolvedType[] } {
  const { resolved, links, resolutions, newIds } = deriveClusters(facts, intake, team);
  const goldenRecords = new GoldenRecords(facts.records, facts.sourcePriority, intake.excluded, facts.overrides ?? []);
  const entities = resolved.flatMap((one) => entitiesOf(one, goldenRecords));
  const { edges, pending } = liftRelationships(facts.relationships, entityFinder(entities));
  const customers = entities.filter(({ type }) => type === 'person');
  return {
    resolved,
    entities,
    links,
    households: deriveHouseholds(
      customers,
      evidence,
      { edges, overrides: facts.householdOverrides ?? [] },
      facts.previousHouseholds,
      newIds,
    ),
    edges,
    ...deriveHierarchies(entities, edges),
    pending,
    events: resolved.flatMap(({ events }) => events()),
    redirects: new Map(resolved.flatMap(({ redirects }) => [...redirects])),
    resolutions,
    excluded: intake.excluded,
  };
}

function takeIn({ records, compare }: Facts): TakenIn {
  const taken = openIntake(compare);
  for (let at = 0; at < records.size; at++) taken.intake.add(records.get(at));
  return taken;
}

function entityFinder(entities: readonly DerivedEntity[]): (recordKey: string) => Resolved | undefined {
  const byRecord = new Map<string, Resolved>();
  for (const entity of entities) for (const key of entity.recordKeys) byRecord.set(key, entity);
  return (recordKey) => byRecord.get(recordKey);
}

function deriveHierarchies(
  entities: readonly DerivedEntity[],
  edges: readonly LiftedEdge[],
): Pick<Derivation, 'places' | 'problems'> {
  const parentEdges = edges.flatMap(parentEdge);
  const inHierarchies = new Set(parentEdges.flatMap(({ child, parent }) => [child, parent]));
  const nodes = entities.filter(({ id }) => inHierarchies.has(id)).map(({ id }) => id);
  return buildHierarchies(parentEdges, nodes, null);
}

export function parentEdge({ type, from, to, properties }: LiftedEdge): ParentEdge[] {
  if (type !== 'CHILD_OF' && type !== 'SUBSIDIARY_OF') return [];
  const { hierarchy, basis, share, validFrom, validTo } = properties;
  return [
    {
      child: from,
      parent: to,
      hierarchy: String(hierarchy ?? basis),
      ...(typeof share === 'number' && { share }),
      ...(typeof validFrom === 'string' && { validFrom }),
      ...(typeof validTo === 'string' && { validTo }),
    },
  ];
}
