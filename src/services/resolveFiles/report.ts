// report.json and report.html: what a run found, for machines and for people. The same input gives the same bytes.

import type { Derivation, RecordSet } from '../derivation.ts';
import type { ResolvedType } from '../derive/resolveType.ts';
import type { Output } from '../outputs.ts';
import { countSizes } from './report/clusterShapes.ts';
import { driftFrom } from './report/drift.ts';
import type { LinkTallies } from './report/linkTally.ts';
import { reportType } from './report/typeReport.ts';
import type { Report } from './reportData.ts';
import { renderReport } from './reportPage.ts';
import type { AskedRun, ResolveFilesSummary } from './request.ts';

const EXAMPLES = 20;

/** What a report is made of. */
export interface Found {
  readonly summary: ResolveFilesSummary;
  readonly derivation: Derivation & { readonly resolved: readonly ResolvedType[] };
  /** All links have passed through them. */
  readonly tallies: LinkTallies;
  readonly records: RecordSet;
  /** Record key to the cluster id of an earlier run. */
  readonly previous: ReadonlyMap<string, string>;
  readonly asked?: AskedRun | undefined;
}

export async function writeReport(output: Output, found: Found): Promise<void> {
  const report = reportOf(found);
  await output.text('report.json', `${JSON.stringify(report, null, 2)}\n`);
  await output.text('report.html', renderReport(report));
}

function reportOf({ summary, derivation, tallies, records, previous, asked }: Found): Report {
  const { entities, events, pending, resolved } = derivation;
  return {
    ...summary,
    ...(asked && { asked }),
    excluded: derivation.excluded.counts(),
    clusterSizes: countSizes(entities.map(({ recordKeys }) => recordKeys.length)),
    statuses: derivation.links.counts(),
    types: typeReports(resolved, entities, tallies, records),
    drift: driftFrom(previous, idsByRecord(resolved), events),
    hierarchyProblems: derivation.problems,
    pendingRelationships: {
      count: pending.length,
      examples: pending.slice(0, EXAMPLES).map(({ left, relation, right }) => `${left} ${relation} ${right}`),
    },
  };
}

/** Entities stand in the order of the types, one for each cluster. */
function typeReports(
  resolved: readonly ResolvedType[],
  entities: Derivation['entities'],
  tallies: LinkTallies,
  records: RecordSet,
): Report['types'] {
  let start = 0;
  const reports = resolved.map((one) => {
    const own = entities.slice(start, start + one.clusters.size);
    start += own.length;
    return [one.type, reportType(one, own, tallies.of(one.type), records)] as const;
  });
  return Object.fromEntries(reports);
}

function* idsByRecord(resolved: readonly ResolvedType[]): Generator<readonly [key: string, id: string]> {
  for (const { clusters, ids } of resolved) {
    for (let row = 0; row < clusters.keys.length; row++) yield [clusters.keys[row]!, ids[clusters.clusterOf[row]!]!];
  }
}
