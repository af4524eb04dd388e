// An evaluation as text for people: aligned tables, then what caused the errors.

import type { Cause, ErrorExample, FalseCause, MissCause } from '../services/evaluate/causes.ts';
import type { Interval, Measure } from '../services/evaluate/measures.ts';
import type { Evaluation } from '../services/evaluate.ts';
import { aligned } from './aligned.ts';

const MISS_CAUSES: Readonly<Record<MissCause, string>> = {
  absent: 'a record is in the truth alone',
  unlinked: 'never compared, or scored too low to be kept',
  indirect: 'no link of the pair itself, only of other records of the two clusters',
  review: 'in the review band',
  cut: 'linked and cut',
  conflict: 'linked against the evidence, yet apart',
  linked: 'linked, yet apart',
};
const FALSE_CAUSES: Readonly<Record<FalseCause, string>> = {
  linked: 'linked directly',
  conflict: 'linked directly, against the evidence',
  chained: 'chained over links with other records',
};

export function evaluationText(evaluation: Evaluation): string[] {
  const { records, pairwise, bCubed, exactClusters, exactGroups, onlyInTruth, withoutTruth, causes } = evaluation;
  return [
    `${records} records; ${onlyInTruth} only in the truth, each counted as found alone; ${withoutTruth} without truth, left out`,
    '',
    ...aligned([
      ['', 'precision', '', 'recall', '', 'F1', ''],
      ['pairs', ...shares(pairwise)],
      ['records (B-cubed)', ...shares(bCubed)],
      ['whole clusters', ...shares(exactClusters)],
      ['whole clusters of two or more', ...shares(exactGroups)],
    ]),
    'In brackets: 95 % confidence intervals.',
    '',
    ...aligned(counts(evaluation)),
    ...(causes === null
      ? []
      : [
          ...causeText('Missed pairs', pairwise.missedPairs, causes.missed, MISS_CAUSES),
          ...causeText('False pairs', pairwise.falsePairs, causes.false, FALSE_CAUSES),
        ]),
  ];
}

function counts({ pairwise, exactClusters, exactGroups, largest }: Evaluation): string[][] {
  const { foundPairs, truePairs, falsePairs, missedPairs } = pairwise;
  const clusters = [exactClusters, exactGroups].map(({ found, true: ofTruth, exact }) =>
    [found, ofTruth, exact, found - exact, ofTruth - exact].map(String),
  ) as [string[], string[]];
  return [
    ['', 'found', 'true', 'right', 'false', 'missed'],
    ['pairs', ...[foundPairs, truePairs, foundPairs - falsePairs, falsePairs, missedPairs].map(String)],
    ['clusters', ...clusters[0]],
    ['clusters of two or more', ...clusters[1]],
    ['records in the largest', String(largest.found), String(largest.true), '', '', ''],
  ];
}

function shares({ precision, recall, f1, intervals }: Measure): string[] {
  return [
    ...[precision.toFixed(4), bracketed(intervals.precision)],
    ...[recall.toFixed(4), bracketed(intervals.recall)],
    ...[f1.toFixed(4), bracketed(intervals.f1)],
  ];
}

function bracketed([low, high]: Interval): string {
  return `[${low.toFixed(4)}, ${high.toFixed(4)}]`;
}

function causeText<Name extends string>(
  title: string,
  pairs: number,
  causes: readonly Cause<Name>[],
  names: Readonly<Record<Name, string>>,
): string[] {
  const width = String(pairs).length;
  const lines = causes.flatMap((cause) => [
    `  ${String(cause.pairs).padStart(width)}  ${names[cause.cause]}`,
    ...cause.reasons.map(({ reason, pairs: count }) => `      ${String(count).padStart(width)}  ${reason}`),
    ...cause.examples.flatMap(exampleText),
  ]);
  return ['', `${title}: ${pairs}`, ...lines];
}

function exampleText({ left, right, links }: ErrorExample): string[] {
  const [link] = links;
  if (link === undefined) return [`      e.g. ${left} and ${right}`];
  if (links.length === 1) return [`      e.g. ${left} and ${right} (${link.probability.toFixed(3)}): ${link.why}`];
  return [
    `      e.g. ${left} and ${right}, over`,
    ...links.map((one) => `           ${one.left} and ${one.right} (${one.probability.toFixed(3)}): ${one.why}`),
  ];
}
