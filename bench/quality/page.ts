// The figures as a page: docs/quality.md. No date and no times, so that it changes only when quality does.

import type { Evaluation } from '../../src/services/evaluate.ts';
import { markdownTable } from '../markdownTable.ts';
import type { Measured } from './measure.ts';
import type { DataSet } from './sets.ts';

const HEADER = ['set', 'records', 'pairs', 'precision', 'recall', 'F1', 'false', 'missed', 'B³ F1', 'found', 'true'];

/** The table of customers, and that of households where any set has them. */
export function figures(measured: readonly Measured[]): { customers: string; households: string | null } {
  const households = measured.flatMap(({ set, households }) => (households ? [row(set, households)] : []));
  return {
    customers: markdownTable(
      HEADER,
      measured.map(({ set, customers }) => row(set, customers)),
    ),
    households: households.length === 0 ? null : markdownTable(HEADER, households),
  };
}

export function renderPage(measured: readonly Measured[]): string {
  const { customers, households } = figures(measured);
  const parts = [
    '# Quality',
    'How well Kinhold finds who is who, on public data sets with truth. Every set is resolved with the default settings: nothing is trained on it, no rule is made for it.',
    'Made by `npm run bench:quality -- DIR --write`, where DIR holds a folder for each set. Without DIR it measures the sets that are part of the project, under `test/fixtures/sets`.',
    '## Customers and organizations',
    'Precision, recall and F1 count pairs of records, *pairs* how many truly are one; *false* pairs were put together and are not one, *missed* pairs are one and were left apart. B³ F1 (B-cubed; Bagga and Baldwin 1998) counts records instead, so that large clusters weigh less. *Found* and *true* are numbers of clusters. Where hardly a pair is one, F1 says little: there the false pairs count.',
    customers,
    ...(households === null ? [] : ['## Households', households]),
    '## The sets',
    'A set that is not linked is not part of the project; its origin says where it can be had.',
    measured.map(({ set }) => about(set)).join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function row({ name }: DataSet, { records, pairwise, bCubed, clusters }: Evaluation): string[] {
  const shares = [pairwise.precision, pairwise.recall, pairwise.f1].map((share) => share.toFixed(3));
  const counts = [clusters.found, clusters.true].map(String);
  return [
    name,
    String(records),
    String(pairwise.truePairs),
    ...shares,
    String(pairwise.falsePairs),
    String(pairwise.missedPairs),
    bCubed.f1.toFixed(3),
    ...counts,
  ];
}

function about({ name, title, origin, licence, source }: DataSet): string {
  const label = source === null ? name : `[${name}](../${source})`;
  return `- **${label}**: ${title}. Origin: ${origin}. Licence as stated there: ${licence}.`;
}
