// The report as one self-contained page: tables and inline drawings, light and dark, nothing loaded from anywhere.

import type { EntityType } from '../../domain/record.ts';
import type { Drift } from './report/drift.ts';
import { count, escapeHtml, percent, table } from './report/html.ts';
import { STYLE } from './report/style.ts';
import type { TypeReport } from './report/typeReport.ts';
import { sizeTable, typeSection } from './report/typeSection.ts';
import type { Report } from './reportData.ts';

export function renderReport(report: Report): string {
  const types = Object.entries(report.types) as [EntityType, TypeReport][];
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>Kinhold: what was found</title><style>${STYLE}</style></head><body><main>`,
    '<h1>What was found</h1>',
    overview(report),
    ...types.map(([type, found]) => typeSection(type, found, report.resolutions[type]!)),
    drift(report.drift),
    problems(report),
    '</main></body></html>\n',
  ].join('\n');
}

function overview({
  records,
  clusters,
  links,
  households,
  quarantined,
  clusterSizes,
  statuses,
  resolutions,
  types,
}: Report): string {
  const matched = Object.values(types).reduce((sum, { matchedRecords }) => sum + matchedRecords, 0);
  const figures: [string, string][] = [
    ['records', count(records)],
    ['entities', count(clusters)],
    ['records that are one with another', percent(matched / Math.max(1, records))],
    ['links', count(links)],
    ...(households === null ? [] : [['households', count(households)] as [string, string]]),
    ['rows that could not be read', count(quarantined)],
  ];
  const tiles = figures.map(
    ([name, figure]) => `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(figure)}</dd></div>`,
  );
  return [
    `<p>${records} records became ${clusters} entities; ${quarantined} rows could not be read.</p>`,
    `<dl class="tiles">${tiles.join('')}</dl>`,
    byType(resolutions),
    table('Links by status', ['status', 'pairs'], Object.entries(statuses)),
    Object.keys(types).length < 2 ? '' : sizeTable('Entities by number of records', clusterSizes),
  ].join('\n');
}

function byType(resolutions: Report['resolutions']): string {
  const header = [
    'type',
    'records',
    'entities',
    'pairs compared',
    'blocks left out',
    'threshold',
    'estimated precision',
    'estimated recall',
  ];
  const rows = Object.entries(resolutions).map(
    ([type, { records, clusters, comparedPairs, cutBlocks, threshold, estimated }]) => {
      const { precision, recall } = estimated;
      return [type, records, clusters, comparedPairs, cutBlocks, threshold, percent(precision), percent(recall)];
    },
  );
  return table('By type', header, rows);
}

function drift(found: Drift | null): string {
  if (found === null) return '';
  const { records, clusters, events, sizes } = found;
  return [
    '<section aria-labelledby="drift"><h2 id="drift">Since the last run</h2>',
    `<p>${count(records.added)} records are new and ${count(records.gone)} are gone: ${count(records.before)} before, ${count(records.now)} now.
${count(clusters.before)} entities before, ${count(clusters.now)} now.</p>`,
    table('What became of ids', ['event', 'ids'], Object.entries(events)),
    table('Entities by size, before and now', ['records', 'before', 'now'], sizesBeside(sizes)),
    '</section>',
  ].join('\n');
}

function sizesBeside({ before, now }: Drift['sizes']): (string | number)[][] {
  const all = [...new Set([...before, ...now].map(({ records }) => records))].sort((a, b) => a - b);
  const of = (sizes: Drift['sizes']['now'], size: number) =>
    sizes.find(({ records }) => records === size)?.clusters ?? 0;
  return all.map((size) => [String(size), of(before, size), of(now, size)]);
}

function problems({ excluded, hierarchyProblems, pendingRelationships: pending }: Report): string {
  return [
    '<section aria-labelledby="left"><h2 id="left">Left out, and problems</h2>',
    table(
      'Values left out of matching',
      ['field', 'reason', 'values'],
      excluded.map(({ field, reason, count: values }) => [field, reason, values]),
    ),
    table(
      'Problems in hierarchies',
      ['problem', 'hierarchy', 'path'],
      hierarchyProblems.map(({ code, hierarchy, path }) => [code, hierarchy, path.join(' → ')]),
    ),
    `<p>${count(pending.count)} relationships wait for a record that was not in the input.</p>`,
    ...(pending.examples.length === 0
      ? []
      : [`<ul>${pending.examples.map((one) => `<li>${escapeHtml(one)}</li>`).join('')}</ul>`]),
    '</section>',
  ].join('\n');
}
