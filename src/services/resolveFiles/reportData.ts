// What a report says, before it becomes JSON or a page.

import type { HierarchyProblem } from '../../domain/hierarchy.ts';
import type { EntityType } from '../../domain/record.ts';
import type { ExcludedCount } from '../derive/excludedValues.ts';
import type { SizeCount } from './report/clusterShapes.ts';
import type { Drift } from './report/drift.ts';
import type { TypeReport } from './report/typeReport.ts';
import type { AskedRun, ResolveFilesSummary } from './request.ts';

export interface Report extends ResolveFilesSummary {
  /** What was asked for; left out where nobody has told. */
  readonly asked?: AskedRun;
  /** Values left out of matching, by field and reason, most first. */
  readonly excluded: readonly ExcludedCount[];
  /** How many clusters hold how many records. */
  readonly clusterSizes: readonly SizeCount[];
  readonly statuses: Readonly<Record<string, number>>;
  readonly types: Readonly<Partial<Record<EntityType, TypeReport>>>;
  /** How the run differs from the one before; null where none was given. */
  readonly drift: Drift | null;
  readonly hierarchyProblems: readonly HierarchyProblem[];
  /** Declared relationships whose target was not in the input, the first few. */
  readonly pendingRelationships: { readonly count: number; readonly examples: readonly string[] };
}
