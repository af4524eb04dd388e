// Writes the seed files, expected.json and the table of cases in README.md from the plan in plan/. The same plan gives the same
// bytes. `node seeds/generate.mjs` writes; with `--check` it writes nothing and fails where a file differs from the plan.

import { readFileSync, writeFileSync } from 'node:fs';
import { allCases } from './plan/cases.mjs';
import { tables } from './plan/tables.mjs';

const CASES_BEGIN = '<!-- cases: written by generate.mjs -->';
const CASES_END = '<!-- end of cases -->';
const path = (name) => new URL(name, import.meta.url);

function csvCell(value, delimiter) {
  const text = value === undefined || value === null ? '' : String(value);
  return text.includes(delimiter) || text.includes('"') || text.includes('\n') ? `"${text.replaceAll('"', '""')}"` : text;
}

function linesOf({ file, rows, delimiter = ',' }) {
  if (file.endsWith('.ndjson')) return { header: [], lines: rows.map((row) => JSON.stringify(row)) };
  const columns = Object.keys(rows[0]);
  return { header: [columns.join(delimiter)], lines: rows.map((row) => columns.map((column) => csvCell(row[column], delimiter)).join(delimiter)) };
}

/** The text of a table's file, and where its broken rows stand in it. */
function render(table) {
  const { header, lines } = linesOf(table);
  const broken = (table.broken ?? []).map((row) => ({ ...row, file: table.file, line: header.length + row.after + 1 }));
  for (const { after, row } of broken) lines.splice(after, 0, row);
  return { file: table.file, text: `${[...header, ...lines].join('\n')}\n`, broken };
}

const list = (keys) => keys.map((key) => `\`${key}\``).join(' ');

const OUTCOMES = {
  together: (c) => `one entity: ${list(c.keys)}`,
  apart: (c) => `apart: ${c.groups.map(list).join(' / ')}`,
  'household-together': (c) => `one household: ${list(c.keys)}`,
  'household-apart': (c) => `no common household: ${c.groups.map(list).join(' / ')}`,
  'ultimate-parent': (c) => `${list([c.key])} is at depth ${c.depth} under ${list([c.parent])} in \`${c.hierarchy}\``,
  cycle: (c) => `a \`cycle\` is reported in \`${c.hierarchy}\`: ${list(c.keys)}`,
  golden: (c) => `${list(c.keys)} show ${Object.entries(c.values).map(([field, value]) => `${field} "${value}"`).join(', ')}`,
  related: (c) => `${list([c.left])} ${c.relation} ${list([c.right])}${c.role ? ` as ${c.role}` : ''}${c.validFrom ? `, ${c.validFrom} to ${c.validTo ?? 'now'}` : ''}`,
  pending: (c) => `${list([c.left])} ${c.relation} ${list([c.right])} is pending`,
  excluded: (c) => `${list([c.key])}: ${c.field} "${c.value}" is excluded`,
  quarantined: (c) => `\`${c.file}\` line ${c.line} is quarantined`,
};

function casesTable(cases) {
  const rows = cases.map((c) => `| ${c.id} | ${c.title}. ${c.about} | ${OUTCOMES[c.kind](c)} |`);
  return [CASES_BEGIN, '', '| case | what is planted | what must come out |', '| --- | --- | --- |', ...rows, '', CASES_END].join('\n');
}

function readme(cases) {
  const text = readFileSync(path('README.md'), 'utf8');
  const begin = text.indexOf(CASES_BEGIN);
  const end = text.indexOf(CASES_END);
  if (begin < 0 || end < begin) throw new Error('seeds/README.md has lost the comments between which the cases stand');
  return `${text.slice(0, begin)}${casesTable(cases)}${text.slice(end + CASES_END.length)}`;
}

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

function plannedFiles() {
  const rendered = tables.map(render);
  const cases = allCases(rendered.flatMap(({ broken }) => broken));
  const counts = Object.fromEntries(tables.map(({ file, rows }) => [file, rows.length]));
  return new Map([
    ...rendered.map(({ file, text }) => [file, text]),
    ['manifest.json', json({ files: tables.map(({ file }) => ({ file, mapping: file.replace(/\.\w+$/, '.mapping.json') })) })],
    ['expected.json', json({ counts, cases })],
    ['README.md', readme(cases)],
  ]);
}

/** Writes the files, or with `--check` names those that differ. */
function main() {
  const files = [...plannedFiles()];
  if (!process.argv.includes('--check')) {
    for (const [file, text] of files) writeFileSync(path(file), text);
    return;
  }
  const stale = files.filter(([file, text]) => readFileSync(path(file), 'utf8') !== text);
  for (const [file] of stale) console.error(`seeds/${file} differs from the plan: run node seeds/generate.mjs`);
  if (stale.length > 0) process.exitCode = 1;
}

main();
