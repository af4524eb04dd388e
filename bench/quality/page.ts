// The figures as a page: docs/quality.md. No date and no times, so that it changes only when quality does.

import type { Interval } from '../../src/services/evaluate/measures.ts';
import type { Evaluation } from '../../src/services/evaluate.ts';
import { markdownTable } from '../markdownTable.ts';
import type { Measured } from './measure.ts';
import type { DataSet } from './sets.ts';

const HEADER = ['set', 'records', 'pairs', 'precision', 'recall', 'F1', '95 %', 'false', 'missed', 'B³ F1', '95 %'];
const CLUSTERS = ['exact', 'found', 'true'];
const STATED = ['stated precision', 'stated recall'];

/** The table of customers, and that of households where any set has them. */
export function figures(measured: readonly Measured[]): { customers: string; households: string | null } {
  const households = measured.flatMap(({ set, households }) => (households ? [row(set, households)] : []));
  return {
    customers: markdownTable(
      [...HEADER, ...CLUSTERS, ...STATED],
      measured.map(({ set, customers, stated }) => [
        ...row(set, customers),
        statedShare(stated.map(({ precision }) => precision)),
        statedShare(stated.map(({ recall }) => recall)),
      ]),
    ),
    households: households.length === 0 ? null : markdownTable([...HEADER, ...CLUSTERS], households),
  };
}

export function renderPage(measured: readonly Measured[]): string {
  const { customers, households } = figures(measured);
  const parts = [
    '# Quality',
    'How well Kinhold finds who is who, on public data sets with truth. Every set is resolved with the default settings: nothing is trained on it, no rule is made for it.',
    'Made by `npm run bench:quality -- DIR --write`, where DIR holds a folder for each set. Without DIR it measures the sets that are part of the project, under `test/fixtures/sets`.',
    '## Customers and organizations',
    'Precision, recall and F1 count pairs of records, *pairs* how many truly are one; *false* pairs were put together and are not one, *missed* pairs are one and were left apart. B³ F1 (B-cubed; Bagga and Baldwin 1998) counts records instead, so that large clusters weigh less. The columns *95 %* are confidence intervals of the F1 before them, for other records of the same kind. *Found* and *true* are numbers of clusters, *exact* is the share of true clusters of two or more records that were found with neither a record too many nor one too few. Where hardly a pair is one, F1 says little: there the false pairs count.',
    '*Stated* precision and recall of pairs are what the run itself says without knowing the truth, for people and for organizations where a set has both: the nearer to the true ones, the more it can be relied on.',
    customers,
    ...(households === null ? [] : ['## Households', households]),
    '## The sets',
    'A set that is not linked is not part of the project; its origin says where it can be had.',
    measured.map(({ set }) => about(set)).join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function row({ name }: DataSet, { records, pairwise, bCubed, exactGroups, clusters }: Evaluation): string[] {
  const { truePairs, precision, recall, f1, falsePairs, missedPairs } = pairwise;
  return [
    name,
    ...[records, truePairs].map(String),
    ...[precision, recall, f1].map(share),
    interval(pairwise.intervals.f1),
    ...[falsePairs, missedPairs].map(String),
    share(bCubed.f1),
    interval(bCubed.intervals.f1),
    share(exactGroups.recall),
    ...[clusters.found, clusters.true].map(String),
  ];
}

function share(value: number): string {
  return value.toFixed(3);
}

/** The short form: '.826-.911'. */
function interval(ends: Interval): string {
  return ends.map((end) => share(end).replace(/^0/, '')).join('-');
}

function statedShare(shares: readonly number[]): string {
  return shares.length === 0 ? '-' : shares.map(share).join(' / ');
}

function about({ name, title, origin, licence, source }: DataSet): string {
  const label = source === null ? name : `[${name}](../${source})`;
  return `- **${label}**: ${title}. Origin: ${origin}. Licence as stated there: ${licence}.`;
}
