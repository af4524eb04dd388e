// report.json and report.html: what a run found, for machines and for people. The same input gives the same bytes.

import type { Derivation } from '../derivation.ts';
import type { Output } from '../outputs.ts';
import type { Report } from './reportData.ts';
import { renderReport } from './reportPage.ts';
import type { ResolveFilesSummary } from './request.ts';

const EXAMPLES = 20;

export async function writeReport(output: Output, summary: ResolveFilesSummary, derivation: Derivation): Promise<void> {
  const report: Report = {
    ...summary,
    excluded: derivation.excluded.counts(),
    clusterSizes: countSizes(derivation),
    statuses: countStatuses(derivation),
    hierarchyProblems: derivation.problems,
    pendingRelationships: {
      count: derivation.pending.length,
      examples: derivation.pending
        .slice(0, EXAMPLES)
        .map(({ left, relation, right }) => `${left} ${relation} ${right}`),
    },
  };
  await output.text('report.json', `${JSON.stringify(report, null, 2)}\n`);
  await output.text('report.html', renderReport(report));
}

function countSizes({ entities }: Derivation): Report['clusterSizes'] {
  const sizes = new Map<number, number>();
  for (const { recordKeys } of entities) sizes.set(recordKeys.length, (sizes.get(recordKeys.length) ?? 0) + 1);
  return [...sizes].map(([records, clusters]) => ({ records, clusters })).sort((a, b) => a.records - b.records);
}

function countStatuses({ links }: Derivation): Record<string, number> {
  const counts: Record<string, number> = { linked: 0, review: 0, cut: 0, conflict: 0 };
  for (const { status } of links) counts[status]!++;
  return counts;
}
