// What was measured, as tables: the figures, Kinhold's as ratios of the others', and how they grow with the number of records.

import { markdownTable } from '../markdownTable.ts';
import type { Measured } from './measure.ts';

const FIGURES = [
  'contender',
  'records',
  'seconds',
  'CPU s',
  'peak MB',
  'pairwise F1',
  'B-cubed F1',
  'pairwise F1, tuned',
  'B-cubed F1, tuned',
];
const RATIOS = ['Kinhold to', 'records', 'time', 'CPU', 'memory', 'errors', 'errors, tuned'];
const GROWTH = ['contender', 'records', 'records/s', 'time a record', 'CPU a record', 'memory a record'];

export function figuresTable(measured: readonly Measured[]): string {
  const rows = measured.map(({ contender, records, seconds, cpuSeconds, peakBytes, quality, best }) => [
    contender,
    String(records),
    seconds.toFixed(1),
    cpuSeconds.toFixed(1),
    String(Math.round(peakBytes / 2 ** 20)),
    quality.pairwiseF1.toFixed(4),
    quality.bCubedF1.toFixed(4),
    best?.pairwiseF1.toFixed(4) ?? '-',
    best?.bCubedF1.toFixed(4) ?? '-',
  ]);
  return markdownTable(FIGURES, rows);
}

/** Kinhold's figures over those of the others at the same size; below 1 is better. Errors are 1 - pairwise F1. */
export function ratiosTable(kinhold: readonly Measured[], others: readonly Measured[]): string {
  const rows = others.flatMap((other) => {
    const own = kinhold.find(({ records }) => records === other.records);
    if (own === undefined) return [];
    const errors = 1 - own.quality.pairwiseF1;
    return [
      [
        other.contender,
        String(other.records),
        ratio(own.seconds, other.seconds),
        ratio(own.cpuSeconds, other.cpuSeconds),
        ratio(own.peakBytes, other.peakBytes),
        ratio(errors, 1 - other.quality.pairwiseF1),
        other.best === null ? '-' : ratio(errors, 1 - other.best.pairwiseF1),
      ],
    ];
  });
  return markdownTable(RATIOS, rows);
}

/** What a record takes, as ratio to the first size of the same contender: near 1 is linear, and holds on any machine. */
export function growthTable(measured: readonly Measured[]): string {
  const rows = measured.map((one) => {
    const first = measured.find(({ contender }) => contender === one.contender)!;
    const growth = (figure: 'seconds' | 'cpuSeconds' | 'peakBytes') =>
      ratio(one[figure] / one.records, first[figure] / first.records);
    return [
      one.contender,
      String(one.records),
      String(Math.round(one.records / one.seconds)),
      growth('seconds'),
      growth('cpuSeconds'),
      growth('peakBytes'),
    ];
  });
  return markdownTable(GROWTH, rows);
}

function ratio(a: number, b: number): string {
  return (a / b).toFixed(2);
}
