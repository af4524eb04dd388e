// The first half of a derivation: entities with lasting ids and the links that made them, for every entity type.

import type { IdentityEvent } from '../../domain/identity.ts';
import type { Link } from '../../domain/link.ts';
import { ENTITY_TYPES, type EntityType, type SourceRecord } from '../../domain/record.ts';
import { checkJudgements } from '../../resolution/cluster/judgements.ts';
import type { NormalizedRecord } from '../../resolution/normalize/normalized.ts';
import type { DerivedEntity, Facts, ResolutionReport } from '../derivation.ts';
import { ExcludedValues } from './excludedValues.ts';
import { GoldenRecords } from './goldenRecords.ts';
import { NewIds } from './newIds.ts';
import { orderRecords } from './recordOrder.ts';
import { type ResolvedType, resolveType } from './resolveType.ts';

export interface DerivedClusters {
  readonly entities: readonly DerivedEntity[];
  /** Sorted by left, right. */
  readonly links: readonly Link[];
  readonly events: readonly IdentityEvent[];
  readonly redirects: ReadonlyMap<string, string>;
  readonly resolutions: Readonly<Partial<Record<EntityType, ResolutionReport>>>;
  readonly excluded: ExcludedValues;
  /** Gives further ids that no entity has. */
  readonly newIds: NewIds;
}

/** `onNormalized` sees every record once. Throws KinholdError 'contradictory-judgements'. */
export function deriveClusters(
  facts: Facts,
  onNormalized: (record: SourceRecord, normalized: NormalizedRecord) => void = () => {},
): DerivedClusters {
  checkJudgements(facts.judgements);
  const taken = new Set(facts.previous.values());
  const newIds = new NewIds((id) => facts.idAges.has(id) || taken.has(id));
  const ordered = orderRecords(facts.records);
  const types = ENTITY_TYPES.filter((type) => ordered[type].keys.length > 0);
  const excluded = new ExcludedValues();
  const goldenRecords = new GoldenRecords(facts.records, facts.sourcePriority, excluded);
  const resolved = types.map((type) =>
    resolveType(type, ordered[type], facts, newIds, goldenRecords, (record, normalized) => {
      excluded.add(normalized);
      onNormalized(record, normalized);
    }),
  );
  return {
    entities: resolved.flatMap(({ entities }) => entities),
    links: mergeLinks(resolved),
    events: resolved.flatMap(({ events }) => events),
    redirects: new Map(resolved.flatMap(({ redirects }) => [...redirects])),
    resolutions: Object.fromEntries(types.map((type, at) => [type, resolved[at]!.report])),
    excluded,
    newIds,
  };
}

function mergeLinks(results: readonly ResolvedType[]): Link[] {
  const links = results.flatMap((result) => result.links);
  return links.sort((a, b) => (a.left < b.left || (a.left === b.left && a.right < b.right) ? -1 : 1));
}
