// The first half of a derivation: clusters with lasting ids and the links that made them, for every entity type.

import type { EntityType } from '../../domain/record.ts';
import { checkJudgements } from '../../resolution/cluster/judgements.ts';
import type { Team } from '../../resolution/team.ts';
import type { DerivedLinks, Facts, ResolutionReport } from '../derivation.ts';
import { AllLinks } from './allLinks.ts';
import { NewIds } from './newIds.ts';
import type { Taken } from './orderedRecords.ts';
import { type ResolvedType, resolveType } from './resolveType.ts';

export interface DerivedClusters {
  /** Of each entity type that has records. */
  readonly resolved: readonly ResolvedType[];
  readonly links: DerivedLinks;
  readonly resolutions: Readonly<Partial<Record<EntityType, ResolutionReport>>>;
  /** Gives further ids that no entity has. */
  readonly newIds: NewIds;
}

/** Resolves what was taken in. Throws KinholdError 'contradictory-judgements'. */
export function deriveClusters(facts: Facts, taken: Taken, team?: Team): DerivedClusters {
  checkJudgements(facts.judgements);
  const known = new Set(facts.previous.values());
  const newIds = new NewIds((id) => facts.idAges.has(id) || known.has(id));
  const resolved = taken.types().map((type) => resolveType(type, taken.inOrder(type), facts, newIds, team));
  return {
    resolved,
    links: new AllLinks(resolved.map(({ links }) => links)),
    resolutions: Object.fromEntries(resolved.map(({ type, report }) => [type, report])),
    newIds,
  };
}
