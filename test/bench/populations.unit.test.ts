// The generated populations: the same for the same request, readable without a refused row, and each of the kind it says.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../bench/populations/kinds.ts';
import { writePopulation } from '../../bench/populations/writePopulation.ts';
import type { SourceRecord } from '../../src/domain/record.ts';
import { openInputs } from '../../src/sources/open.ts';

const FILES = ['records.csv', 'truth.csv', 'mapping.json'];
const RECORDS = 1500;
const kinds = Object.keys(KINDS);
const root = mkdtempSync(join(tmpdir(), 'kinhold-populations-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

type Row = Readonly<Record<string, string>>;

let folders = 0;
async function make(kind: string, records = RECORDS, seed = 1): Promise<string> {
  const folder = join(root, String(folders++));
  await writePopulation({ population: KINDS[kind]!, folder, records, seed });
  return folder;
}

function bytes(folder: string): string[] {
  return FILES.map((file) => readFileSync(join(folder, file), 'utf8'));
}

function table(folder: string, file: string): Row[] {
  return parse(readFileSync(join(folder, file)), { columns: true });
}

/** The rows of each entity. */
async function entities(kind: string): Promise<Row[][]> {
  const folder = await make(kind);
  const rows = new Map(table(folder, 'records.csv').map((row) => [row.record_id, row]));
  const found = new Map<string, Row[]>();
  for (const { record_id, entity_id } of table(folder, 'truth.csv')) {
    found.set(entity_id!, [...(found.get(entity_id!) ?? []), rows.get(record_id)!]);
  }
  return [...found.values()];
}

/** The values of a column, empty ones left out. */
function values(rows: readonly Row[], column: string): string[] {
  return rows.map((row) => row[column]!).filter((value) => value !== '');
}

/** How many entities hold each value of a column. */
function holders(all: readonly (readonly Row[])[], column: string): number[] {
  const counts = new Map<string, number>();
  for (const rows of all) {
    for (const value of new Set(values(rows, column))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts.values()].sort((a, b) => b - a);
}

function differ(rows: readonly Row[], column: string): boolean {
  return new Set(values(rows, column)).size > 1;
}

describe.each(kinds)('a population of kind %s', (kind) => {
  it('is the same bytes for the same request, and others for another seed', async () => {
    const [one, again, other] = [await make(kind, 200), await make(kind, 200), await make(kind, 200, 2)];
    expect(bytes(again)).toEqual(bytes(one));
    expect(bytes(other)[0]).not.toBe(bytes(one)[0]);
  });

  it('holds exactly as many records as asked for, each once in the truth', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 300 }), fc.nat(), async (records, seed) => {
        const folder = await make(kind, records, seed);
        const ids = table(folder, 'records.csv').map((row) => row.record_id);
        expect(new Set(ids).size).toBe(records);
        expect(table(folder, 'truth.csv').map((row) => row.record_id)).toEqual(ids);
      }),
      { numRuns: 5 },
    );
  });

  it('is read under its mapping without a row that is refused', async () => {
    const folder = await make(kind);
    const inputs = await openInputs([{ file: join(folder, 'records.csv'), mapping: join(folder, 'mapping.json') }]);
    const records: SourceRecord[] = [];
    for await (const batch of inputs.batches()) {
      expect(batch.quarantined).toEqual([]);
      records.push(...batch.records);
    }
    expect(records).toHaveLength(RECORDS);
    expect(new Set(records.map(({ type }) => type)).size).toBe(1);
  });

  it('has entities with one record and with several, none with very many', async () => {
    const sizes = (await entities(kind)).map((rows) => rows.length);
    expect(sizes.filter((size) => size === 1).length).toBeGreaterThan(sizes.length / 20);
    expect(sizes.filter((size) => size > 1).length).toBeGreaterThan(sizes.length / 4);
    expect(Math.max(...sizes)).toBeLessThan(20);
  });
});

describe('historical persons', () => {
  it('have years more often than days of birth, and years of one person differ by a few at most', async () => {
    const all = await entities('historical');
    const births = all.map((rows) => values(rows, 'birth'));
    expect(births.flat().filter((birth) => birth.length === 4).length).toBeGreaterThan(births.flat().length / 2);
    for (const written of births) {
      const years = written.map((birth) => Number(birth.slice(0, 4)));
      expect(Math.max(...years, 0) - Math.min(...years, Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(4);
    }
  });

  it('are in a census once at most', async () => {
    for (const rows of await entities('historical')) {
      const censuses = values(rows, 'source').filter((source) => source.startsWith('census'));
      expect(new Set(censuses).size).toBe(censuses.length);
    }
  });
});

describe('tax filers', () => {
  it('mostly have one number each, which some mistype, lend or leave out', async () => {
    const all = await entities('tax');
    const several = all.filter((rows) => values(rows, 'ssn').length > 1);
    const slips = several.filter((rows) => differ(rows, 'ssn')).length;
    expect(slips).toBeGreaterThan(0);
    expect(slips).toBeLessThan(several.length / 4);
    expect(holders(all, 'ssn')[0]).toBeGreaterThan(1);
    expect(all.flat().some((row) => row.ssn === '')).toBe(true);
  });

  it('stand on joint forms of two people or more', async () => {
    const all = await entities('tax');
    expect(holders(all, 'form_no').filter((count) => count > 1).length).toBeGreaterThan(50);
  });
});

describe('companies', () => {
  it('share phones of accountants and addresses of agents', async () => {
    const all = await entities('organizations');
    const phones = all.map((rows) => rows.map(({ phone }) => ({ phone: phone!.replace(/\D/g, '').slice(-10) })));
    expect(holders(phones, 'phone')[0]).toBeGreaterThan(10);
    expect(holders(all, 'zip')[0]).toBeGreaterThan(10);
  });

  it('write their names in several ways', async () => {
    const several = (await entities('organizations')).filter((rows) => rows.length > 1);
    expect(several.filter((rows) => differ(rows, 'company')).length).toBeGreaterThan(several.length / 2);
  });
});

describe('patients', () => {
  it('share mailboxes within families and live in one town', async () => {
    const all = await entities('clinic');
    expect(holders(all, 'email')[0]).toBeGreaterThan(1);
    expect(new Set(values(all.flat(), 'city')).size).toBe(1);
  });
});

describe('contacts', () => {
  it('change employers, and share the phone of the front desk with colleagues', async () => {
    const all = await entities('contacts');
    const domains = (rows: readonly Row[]) => rows.map(({ email }) => ({ domain: email!.split('@')[1] ?? '' }));
    expect(all.filter((rows) => differ(domains(rows), 'domain')).length).toBeGreaterThan(20);
    const desks = all.map((rows) =>
      rows.map(({ phone }) => ({ phone: phone!.replace(/\D/g, '').replace(/^1/, '').slice(0, 10) })),
    );
    expect(holders(desks, 'phone')[0]).toBeGreaterThan(3);
  });
});

describe('people of many countries', () => {
  it('write one phone at home and from abroad', async () => {
    const all = await entities('international');
    expect(new Set(values(all.flat(), 'country')).size).toBe(12);
    expect(
      all.filter((rows) => new Set(values(rows, 'phone').map((phone) => phone[0])).size > 1).length,
    ).toBeGreaterThan(20);
  });
});

describe('registers', () => {
  it('hold many records of a person, with birth dates rounded to a first of January and no identifier', async () => {
    const all = await entities('registers');
    expect(all.flat().length / all.length).toBeGreaterThan(2);
    const births = values(all.flat(), 'birth');
    expect(births.filter((birth) => birth.endsWith('-01-01')).length / births.length).toBeGreaterThan(0.1);
    expect(all.filter((rows) => differ(rows, 'full_name')).length).toBeGreaterThan(all.length / 3);
  });
});
