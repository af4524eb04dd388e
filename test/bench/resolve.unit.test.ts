// The bench of resolving: what it is asked for, its crowd, its tables, and Splink's absence.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeCrowd } from '../../bench/resolve/crowd.ts';
import type { Measured } from '../../bench/resolve/measure.ts';
import { parseSize, readOptions } from '../../bench/resolve/options.ts';
import { figuresTable, growthTable, ratiosTable } from '../../bench/resolve/tables.ts';
import { splinkEnvironment } from '../../bench/splink/environment.ts';

const root = mkdtempSync(join(tmpdir(), 'kinhold-bench-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function measured(changes: Partial<Measured>): Measured {
  const quality = { pairwiseF1: 0.98, bCubedF1: 0.99, largestCluster: 5 };
  return {
    records: 1000,
    contender: 'Kinhold',
    seconds: 1,
    cpuSeconds: 1,
    peakBytes: 2 ** 20,
    quality,
    best: null,
    ...changes,
  };
}

function cells(table: string, row: number): string[] {
  return table
    .split('\n')
    [row + 2]!.split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

describe('the options', () => {
  it.each([
    ['10000', 10_000],
    ['10_000', 10_000],
    ['100k', 100_000],
    ['1M', 1_000_000],
  ])('take %s for a size', (text, size) => expect(parseSize(text)).toBe(size));

  it.each(['', '0', '-5', '1G', 'many'])('refuse %j as a size', (text) => {
    expect(() => parseSize(text)).toThrow('no number of records');
  });

  it('default to 10,000 and 100,000 records with Splink', () => {
    expect(readOptions([])).toEqual({ sizes: [10_000, 100_000], withSplink: true, whole: false, crowd: false });
  });

  it('default to the larger size for a crowd', () => {
    expect(readOptions(['--crowd', '--without-splink'])).toMatchObject({
      sizes: [100_000],
      withSplink: false,
      crowd: true,
    });
  });
});

describe('the crowd', () => {
  it('shares all but given name and date of birth, and each of it is a person', async () => {
    await writeCrowd(root, 20_000);
    const lines = (file: string) => readFileSync(join(root, file), 'utf8').trim().split('\n').slice(1);
    const rows = lines('records.csv').map((line) => line.split(','));
    expect(new Set(rows.map(([, given, , birth]) => `${given} ${birth}`)).size).toBe(20_000);
    expect(new Set(rows.map(([, , family, , email, phone]) => `${family} ${email} ${phone}`)).size).toBe(1);
    expect(new Set(lines('truth.csv').map((line) => line.split(',')[1])).size).toBe(20_000);
  });
});

describe('the tables', () => {
  const own = [measured({}), measured({ records: 10_000, seconds: 20, cpuSeconds: 10, peakBytes: 5 * 2 ** 20 })];
  const quality = { pairwiseF1: 0.9, bCubedF1: 0.95, largestCluster: 9 };
  const best = { pairwiseF1: 0.96, bCubedF1: 0.97, largestCluster: 6 };
  const splink = measured({
    contender: 'Splink, fields',
    seconds: 4,
    cpuSeconds: 2,
    peakBytes: 2 ** 22,
    quality,
    best,
  });

  it('state a tuned score only for who was tuned', () => {
    const table = figuresTable([own[0]!, splink]);
    expect(cells(table, 0).slice(-4)).toEqual(['0.9800', '0.9900', '-', '-']);
    expect(cells(table, 1).slice(-4)).toEqual(['0.9000', '0.9500', '0.9600', '0.9700']);
  });

  it('state ratios to the other at the same size', () => {
    expect(cells(ratiosTable(own, [splink]), 0)).toEqual([
      'Splink, fields',
      '1000',
      '0.25',
      '0.50',
      '0.25',
      '0.20',
      '0.50',
    ]);
  });

  it('leave out who was measured at another size alone', () => {
    expect(ratiosTable(own, [{ ...splink, records: 7 }]).split('\n')).toHaveLength(2);
  });

  it('state what a record takes as ratio to the first size', () => {
    expect(cells(growthTable(own), 1)).toEqual(['Kinhold', '10000', '500', '2.00', '1.00', '0.50']);
  });
});

describe("Splink's environment", () => {
  it('is said to be missing, with the reason, where there is no Python', async () => {
    const missing = join(root, 'no-such-python');
    expect(await splinkEnvironment(join(root, 'cache'), [missing])).toEqual({
      python: null,
      reason: `none of ${missing} runs here`,
    });
  });

  it('is said to be missing where its folder cannot be made', async () => {
    const { python, reason } = await splinkEnvironment(join(root, 'truth.csv'), []);
    expect(python).toBeNull();
    expect(reason).not.toBe('');
  });
});
