// The generated customers: the same for the same seed, as many as asked for, as skewed and as dirty as customers are.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCustomers } from '../../bench/customers/writeCustomers.ts';
import type { SourceRecord } from '../../src/domain/record.ts';
import { openInputs } from '../../src/sources/open.ts';

const RECORDS = 5000;
const FILES = ['records.csv', 'truth.csv', 'truth_household.csv', 'mapping.json'];
const root = mkdtempSync(join(tmpdir(), 'kinhold-customers-'));

async function make(name: string, seed: number, records = RECORDS): Promise<string> {
  const folder = join(root, name);
  await writeCustomers({ folder, records, seed });
  return folder;
}

function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

/** The second column by the first. */
function column(folder: string, file: string): Map<string, string> {
  const [, ...lines] = read(folder, file).trim().split('\n');
  return new Map(lines.map((line) => line.split(',') as [string, string]));
}

function sizes(values: Iterable<string>): number[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].sort((a, b) => b - a);
}

let folder: string;
beforeAll(async () => {
  folder = await make('one', 1);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the files', () => {
  it('are the same bytes for the same seed, and others for another', async () => {
    const [again, other] = [await make('again', 1), await make('other', 2)];
    for (const file of FILES) expect(read(again, file)).toBe(read(folder, file));
    expect(read(other, 'records.csv')).not.toBe(read(folder, 'records.csv'));
  });

  it.each([1, 7, 25_000])('hold exactly %i records when so many are asked for', async (records) => {
    const made = await make(`of-${records}`, 3, records);
    for (const file of FILES.slice(0, 3)) expect(read(made, file).trimEnd().split('\n')).toHaveLength(records + 1);
  });

  it('are read without a row that is refused, and the truth knows every record', async () => {
    const inputs = await openInputs([{ file: join(folder, 'records.csv'), mapping: join(folder, 'mapping.json') }]);
    const records: SourceRecord[] = [];
    const quarantined: unknown[] = [];
    for await (const batch of inputs.batches()) {
      records.push(...batch.records);
      quarantined.push(...batch.quarantined);
    }
    expect(quarantined).toEqual([]);
    expect(new Set(records.map(({ source }) => source)).size).toBeGreaterThan(2);
    const ids = records.map(({ id }) => id);
    expect([...column(folder, 'truth.csv').keys()]).toEqual(ids);
    expect([...column(folder, 'truth_household.csv').keys()]).toEqual(ids);
  });
});

describe('the customers', () => {
  it('have one to eight records each, about 1.65 on average', () => {
    const counts = sizes(column(folder, 'truth.csv').values());
    expect(counts[0]).toBe(8);
    expect(RECORDS / counts.length).toBeGreaterThan(1.55);
    expect(RECORDS / counts.length).toBeLessThan(1.75);
  });

  it('live in households, some of which hold several of them', () => {
    const household = column(folder, 'truth_household.csv');
    const people = new Set([...column(folder, 'truth.csv')].map(([id, person]) => `${person} ${household.get(id)}`));
    const counts = sizes([...people].map((one) => one.split(' ')[1]!));
    expect(counts.filter((count) => count > 1).length).toBeGreaterThan(counts.length / 5);
  });

  it('bear a few names often and many seldom', () => {
    const rows = read(folder, 'records.csv').toLowerCase().trim().split('\n').slice(1);
    const counts = sizes(rows.map((row) => row.split(',')[5]!).filter((name) => name !== ''));
    expect(counts[0]).toBeGreaterThan(10 * counts[Math.floor(counts.length / 2)]!);
    expect(counts.length).toBeGreaterThan(600);
  });

  it('share some values that identify nobody', () => {
    const records = read(folder, 'records.csv');
    for (const junk of ['000) 000-0000', '999) 999-9999', 'test@test.com', ',n/a,', 'info@', '1900-01-01'])
      expect(records).toContain(junk);
  });

  it('use one e-mail address in some families, whatever their given names', () => {
    const people = column(folder, 'truth.csv');
    const users = new Map<string, Set<string>>();
    for (const row of read(folder, 'records.csv').toLowerCase().trim().split('\n').slice(1)) {
      const cells = row.split(',');
      const [id, email] = [cells[0]!, cells[9]!];
      if (/^(the\w+s|\w+family|\w+\.home)\d+@/.test(email))
        users.set(email, (users.get(email) ?? new Set()).add(people.get(id)!));
    }
    expect([...users.values()].filter(({ size }) => size > 1).length).toBeGreaterThan(5);
  });
});
