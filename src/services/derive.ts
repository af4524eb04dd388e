// Derives everything from facts: entities, links, lifted relationships, households and hierarchies.
// A function of its argument alone; the file-to-file command and the load into the graph both call it.

import type { ParentEdge } from '../domain/hierarchy.ts';
import { buildHierarchies } from '../hierarchy/build.ts';
import type { Derivation, DerivedEntity, Facts, LiftedEdge } from './derivation.ts';
import { deriveClusters } from './derive/clusters.ts';
import { deriveHouseholds, HouseholdEvidence } from './derive/households.ts';
import { liftRelationships, type Resolved } from './derive/lift.ts';

/** Throws KinholdError 'contradictory-judgements'. */
export function derive(facts: Facts): Derivation {
  const evidence = new HouseholdEvidence();
  const clusters = deriveClusters(facts, (record, normalized) => {
    if (record.type === 'person') evidence.add(record, normalized);
  });
  const { entities, links, events, redirects, resolutions, excluded, newIds } = clusters;
  const { edges, pending } = liftRelationships(facts.relationships, entityFinder(entities));
  const customers = entities.filter(({ type }) => type === 'person');
  return {
    entities,
    links,
    households: deriveHouseholds(customers, evidence, edges, facts, newIds),
    edges,
    ...deriveHierarchies(entities, edges),
    pending,
    events,
    redirects,
    resolutions,
    excluded,
  };
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

function parentEdge({ type, from, to, properties }: LiftedEdge): ParentEdge[] {
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
