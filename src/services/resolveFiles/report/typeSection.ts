// The part of the report page on one entity type.

import type { EntityType } from '../../../domain/record.ts';
import type { ResolutionReport } from '../../derivation.ts';
import { bar, sidedBar, thresholdChart, weightHistogram } from './charts.ts';
import type { ClusterShape, SizeCount } from './clusterShapes.ts';
import type { ExampleLink } from './examples.ts';
import { count, escapeHtml, foldedTable, bits as inBits, percent, short, table } from './html.ts';
import type { TypeReport } from './typeReport.ts';
import { waterfallChart } from './waterfallChart.ts';

const TITLES: Readonly<Record<EntityType, string>> = {
  person: 'People',
  organization: 'Organizations',
  account: 'Accounts',
};
/** Sizes of clusters that have a line of their own; the rest share one. */
const SIZE_LINES = 12;

export function typeSection(type: EntityType, found: TypeReport, resolution: ResolutionReport): string {
  const parts = [
    `<section aria-labelledby="${type}"><h2 id="${type}">${TITLES[type]}</h2>`,
    summary(found, resolution),
    clusters(found),
    weights(found),
    evidence(found),
    records(found, resolution),
    cuts(found),
    examples(found),
    '</section>',
  ];
  return parts.join('\n');
}

function summary(
  { records: all, matchedRecords, matchRate, links }: TypeReport,
  { clusters: found, comparedPairs, threshold }: ResolutionReport,
): string {
  return `<p>${count(all)} records became ${count(found)} entities. ${count(matchedRecords)} records (${percent(matchRate)}) are one
with another, over ${count(links)} links. ${count(comparedPairs)} pairs were compared; a pair is linked from a probability of ${short(threshold)} on.</p>`;
}

function clusters({ sizes, largest, fragile }: TypeReport): string {
  return [
    '<h3>Clusters</h3>',
    sizeTable('Clusters by size', sizes),
    shapeTable('Largest clusters', largest),
    shapeTable('Held together by a weak link: clusters that fall apart without one, the weakest first', fragile),
  ].join('\n');
}

export function sizeTable(caption: string, sizes: readonly SizeCount[]): string {
  const most = Math.max(...sizes.map(({ clusters: found }) => found));
  const lines = sizes
    .slice(0, SIZE_LINES)
    .map(({ records: size, clusters: found }): [string, number] => [String(size), found]);
  const rest = sizes.slice(SIZE_LINES);
  if (rest.length > 0)
    lines.push([`${rest[0]!.records} to ${rest.at(-1)!.records}`, rest.reduce((sum, one) => sum + one.clusters, 0)]);
  const rows = lines.map(([size, found]) => [size, found, { html: bar(found / most) }]);
  return table(caption, ['records', 'clusters', 'drawn'], rows);
}

function shapeTable(caption: string, shapes: readonly ClusterShape[]): string {
  const header = ['name', 'id', 'records', 'links', 'density', 'bridges', 'weakest link'];
  const rows = shapes.map(({ name, id, records: size, links, density, bridges, weakestLink }) => {
    const weakest = weakestLink === null ? 'a judgement' : `${inBits(weakestLink)} bits`;
    return [name, id, size, links, density.toFixed(2), bridges, weakest];
  });
  return table(caption, header, rows);
}

function weights({ weights: bins, thresholdCurve: points, thresholdBits, reviewBits }: TypeReport): string {
  if (bins.length === 0) return '<h3>Weights</h3><p>No pair was compared.</p>';
  const binRows = bins.filter(({ pairs }) => pairs > 0).map(({ from, pairs }) => [from.toFixed(1), pairs]);
  const curve = points.map(({ bits, threshold, links, precision, recall }) => {
    return [String(bits), short(threshold), links, percent(precision), percent(recall)];
  });
  return [
    '<h3>Weights</h3>',
    `<figure>${weightHistogram(bins, { thresholdBits, reviewBits })}<figcaption>Candidate pairs by weight, heights logarithmic; the band
left of the threshold waits for review.</figcaption></figure>`,
    foldedTable('Candidate pairs by weight', ['from bits', 'pairs'], binRows),
    ...(points.length === 0
      ? []
      : [
          `<figure>${thresholdChart(points, thresholdBits)}<figcaption>What another threshold would give, as the pairs’ own probabilities have
it: <span class="precision">precision</span> (solid) and <span class="recall">recall</span> (dashed) among candidate pairs.</figcaption></figure>`,
          foldedTable('Expected precision and recall', ['bits', 'probability', 'pairs', 'precision', 'recall'], curve),
        ]),
  ].join('\n');
}

function evidence({ fields, links }: TypeReport): string {
  const shown = fields.filter(({ levels }) => links === 0 || levels.some((level) => level.links > 0));
  const widest = Math.max(1, ...shown.flatMap(({ levels }) => levels.map(({ weight }) => Math.abs(weight))));
  const rows = shown.flatMap(({ field, levels }) =>
    levels.map(({ level, m, u, weight, links: at }) => [
      `${field} ${level}`,
      { html: `${bar(m, 'm')} ${short(m)}` },
      { html: `${bar(u, 'u')} ${short(u)}` },
      { html: `${sidedBar(weight / widest)} ${inBits(weight)}` },
      { html: `${bar(at / Math.max(1, links))} ${count(at)}` },
    ]),
  );
  const header = ['field and level', 'm: among the same', 'u: among any two', 'weight in bits', 'links at this level'];
  return [
    '<h3>Evidence</h3>',
    '<p>An exact agreement on a rare value weighs more than stated here, and on a common one less. Fields that no link states are left out.</p>',
    table('What each level of each field says, and how often it stands behind a link', header, rows),
  ].join('\n');
}

function records({ records: all, filled, hubs }: TypeReport, { schemes }: ResolutionReport): string {
  const stated = filled.map(({ field, filled: has }) => {
    return [field, has, { html: `${bar(has / Math.max(1, all))} ${percent(has / Math.max(1, all))}` }, all - has];
  });
  return [
    '<h3>Records</h3>',
    table('How many records state each field', ['field', 'records', 'share', 'missing'], stated),
    table(
      'Values on many records',
      ['field', 'value', 'records', 'clusters'],
      hubs.map(({ field, value, records: on, clusters: within }) => [field, value, on, within]),
    ),
    table(
      'Blocking schemes: what two records must share to be compared',
      ['scheme', 'pairs', 'used'],
      schemes.map(({ scheme, pairs, used }) => [scheme, pairs, used ? 'yes' : 'no, brings too few matches']),
    ),
  ].join('\n');
}

function cuts({ cuts: found }: TypeReport): string {
  const rows = found.map(({ reason, status, links }) => [
    reason,
    status === 'cut' ? 'cut' : 'held all the same',
    links,
  ]);
  const shown = found.flatMap(({ examples: some }) =>
    some.map(({ left, right, weight, why }) => [`${left} = ${right}`, inBits(weight), why]),
  );
  return [
    '<h3>What was cut</h3>',
    table('Links that something speaks against, by reason', ['reason', 'became', 'links'], rows),
    ...(shown.length === 0 ? [] : [foldedTable('Examples of these links', ['records', 'weight', 'why'], shown)]),
  ].join('\n');
}

function examples({ examples: found, thresholdBits }: TypeReport): string {
  if (found.length === 0) return '<h3>Examples</h3><p>No two records came near each other.</p>';
  return ['<h3>Examples</h3>', ...found.map((example) => exampleLink(example, thresholdBits))].join('\n');
}

function exampleLink(
  { kind, left, right, status, probability, weight, why, steps, values }: ExampleLink,
  threshold: number | null,
): string {
  const title = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}: ${left} and ${right}`;
  const rows = values.map(({ field, left: ours, right: theirs }) => [field, ours, theirs]);
  const alternative = `How the weight of ${left} and ${right} adds up: ${why}`;
  return [
    `<h4>${escapeHtml(title)}</h4>`,
    `<figure>${waterfallChart(steps, threshold, alternative)}<figcaption>${escapeHtml(status)}, probability ${probability.toFixed(4)}, weight ${inBits(weight)} bits</figcaption></figure>`,
    foldedTable(`What ${left} and ${right} state`, ['field', left, right], rows),
  ].join('\n');
}
