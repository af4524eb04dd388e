// The report as one self-contained page: plain tables, light and dark, nothing loaded from anywhere.

import type { Report } from './reportData.ts';

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; margin: 0 0 2rem; }
th, td { text-align: left; padding: .25rem 1rem .25rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
td.number { text-align: right; font-variant-numeric: tabular-nums; }`;

type Row = readonly (string | number)[];

export function renderReport(report: Report): string {
  const { resolutions } = report;
  const types = Object.entries(resolutions).map(([type, found]): Row => {
    return [type, found.records, found.clusters, found.comparedPairs, found.cutBlocks, found.threshold];
  });
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>Kinhold: what was found</title><style>${STYLE}</style></head><body><main>`,
    '<h1>What was found</h1>',
    `<p>${report.records} records became ${report.clusters} entities; ${report.quarantined} rows could not be read.</p>`,
    table('By type', ['type', 'records', 'entities', 'pairs compared', 'blocks left out', 'threshold'], types),
    table('Links', ['status', 'pairs'], Object.entries(report.statuses)),
    table(
      'Sizes',
      ['records an entity', 'entities'],
      report.clusterSizes.map(({ records, clusters }) => [records, clusters]),
    ),
    table(
      'Values left out',
      ['field', 'reason', 'values'],
      report.excluded.map(({ field, reason, count }) => [field, reason, count]),
    ),
    table(
      'Problems in hierarchies',
      ['problem', 'hierarchy', 'path'],
      report.hierarchyProblems.map(({ code, hierarchy, path }) => [code, hierarchy, path.join(' → ')]),
    ),
    '</main></body></html>\n',
  ].join('\n');
}

function table(title: string, header: readonly string[], rows: readonly Row[]): string {
  if (rows.length === 0) return `<h2>${escapeHtml(title)}</h2><p>None.</p>`;
  const head = header.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n');
  return `<h2>${escapeHtml(title)}</h2><table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`;
}

function cell(value: string | number): string {
  return typeof value === 'number' ? `<td class="number">${value}</td>` : `<td>${escapeHtml(value)}</td>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
