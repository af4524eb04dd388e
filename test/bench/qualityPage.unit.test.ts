// Which folders are data sets, and what the page says of their figures.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figures } from '../../bench/quality/page.ts';
import { type DataSet, findSets } from '../../bench/quality/sets.ts';
import { type Evaluation, score } from '../../src/services/evaluate.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kinhold-sets-'));
  for (const [set, files] of Object.entries({
    generated: ['records.csv', 'mapping.json', 'truth.csv'],
    restaurants_oaei: ['records.csv', 'truth.csv'],
    unmapped: ['records.csv', 'truth.csv'],
    events: ['events.csv'],
  })) {
    mkdirSync(join(folder, set));
    for (const file of files) writeFileSync(join(folder, set, file), '');
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the sets of a folder', () => {
  it('are its folders with records, mapping and truth; a mapping of the project stands in for a missing one', () => {
    const { sets, skipped } = findSets([folder], folder);
    expect(sets.map(({ name, mapping }) => [name, basename(mapping)])).toEqual([
      ['generated', 'mapping.json'],
      ['restaurants_oaei', 'restaurants_oaei.json'],
    ]);
    expect(skipped.map(({ folder: path, reason }) => [basename(path), reason]).sort()).toEqual([
      ['events', 'it has no records.csv, truth.csv, mapping.json'],
      ['unmapped', 'it has no mapping.json'],
    ]);
  });
});

describe('the table of figures', () => {
  const set = { name: 'some' } as DataSet;
  const scores = score([
    ['a', '1'],
    ['a', '1'],
    ['b', '2'],
    ['c', '2'],
  ]);
  const customers: Evaluation = { ...scores, withoutTruth: 0, onlyInTruth: 0, causes: null };
  /** Cells of the first row by their column. */
  function cellsOf(table: string): (readonly [string, string])[] {
    const [header, , row] = table.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
    return header!.map((column, at) => [column, row![at]!] as const);
  }

  it('has the interval of F1, exact clusters, and stated quality beside the true one', () => {
    const stated = [
      { precision: 0.98, recall: 0.9 },
      { precision: 0.95, recall: 0.85 },
    ];
    const cells = cellsOf(figures([{ set, customers, stated, households: null }]).customers);
    const [low, high] = customers.pairwise.intervals.f1;
    const interval = `${low.toFixed(3).slice(1)}-${high.toFixed(3).replace(/^0/, '')}`;
    expect(cells).toContainEqual(['F1', '0.667']);
    expect(cells).toContainEqual(['95 %', interval]);
    expect(cells).toContainEqual(['exact', '0.500']);
    expect(cells).toContainEqual(['stated precision', '0.980 / 0.950']);
    expect(cells).toContainEqual(['stated recall', '0.900 / 0.850']);
  });

  it('has a dash where a run states nothing', () => {
    const cells = cellsOf(figures([{ set, customers, stated: [], households: null }]).customers);
    expect(cells).toContainEqual(['stated precision', '-']);
  });
});
