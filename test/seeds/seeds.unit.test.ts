// The seed files are what their plan says, read without surprises, and expected.json speaks of records that exist.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { SourceRecord } from '../../src/domain/record.ts';
import type { Relationship } from '../../src/domain/relationship.ts';
import type { QuarantinedRow } from '../../src/services/inputs.ts';
import { openInputs } from '../../src/sources/open.ts';

const seeds = new URL('../../seeds/', import.meta.url);
const pathOf = (name: string) => fileURLToPath(new URL(name, seeds));
const readJson = (name: string): unknown => JSON.parse(readFileSync(pathOf(name), 'utf8'));

const Manifest = z.object({ files: z.array(z.object({ file: z.string(), mapping: z.string() })) });
const Case = z.looseObject({
  id: z.string(),
  kind: z.string(),
  status: z.enum(['must', 'later']),
  title: z.string(),
  key: z.string().optional(),
  keys: z.array(z.string()).optional(),
  groups: z.array(z.array(z.string()).min(1)).min(2).optional(),
  parent: z.string().optional(),
  left: z.string().optional(),
  right: z.string().optional(),
  relation: z.string().optional(),
  file: z.string().optional(),
  line: z.int().optional(),
});
const Expected = z.object({ counts: z.record(z.string(), z.int()), cases: z.array(Case) });

const manifest = Manifest.parse(readJson('manifest.json'));
const expected = Expected.parse(readJson('expected.json'));

/** Every record that a case says must be there; the target of a pending relationship is missing on purpose. */
function recordKeysOf(c: z.infer<typeof Case>): string[] {
  const targets = c.kind === 'pending' ? [c.left] : [c.left, c.right];
  return [c.key, c.parent, ...targets, ...(c.keys ?? []), ...(c.groups ?? []).flat()].filter(
    (key) => key !== undefined,
  );
}

const records: SourceRecord[] = [];
const relationships: Relationship[] = [];
const quarantined: QuarantinedRow[] = [];

beforeAll(async () => {
  const opened = await openInputs(
    manifest.files.map(({ file, mapping }) => ({ file: pathOf(file), mapping: pathOf(mapping) })),
  );
  for await (const batch of opened.batches()) {
    records.push(...batch.records);
    relationships.push(...batch.relationships);
    quarantined.push(...batch.quarantined);
  }
});

describe('seeds', () => {
  it('are what the plan generates', () => {
    const output = execFileSync(process.execPath, [pathOf('generate.mjs'), '--check'], { encoding: 'utf8' });
    expect(output).toBe('');
  });

  it('give a record for every good row, and quarantine the planted bad rows alone', () => {
    const { 'crm/relationships.csv': declared, ...rows } = expected.counts;
    expect(records).toHaveLength(Object.values(rows).reduce((sum, count) => sum + count, 0));
    expect(declared).toBeGreaterThan(0);
    const planted = expected.cases
      .filter((c) => c.kind === 'quarantined')
      .map((c) => `${pathOf(c.file ?? '')}:${c.line}`);
    expect(quarantined.map(({ file, line }) => `${file}:${line}`).sort()).toEqual(planted.sort());
  });

  it('hold as many people, companies and accounts as look alive', () => {
    const count = (type: string, source?: string) =>
      records.filter((r) => r.type === type && (source === undefined || r.source === source)).length;
    expect(count('person')).toBeGreaterThanOrEqual(150);
    expect(count('organization')).toBeGreaterThanOrEqual(40);
    expect(count('account', 'crm')).toBe(40);
    expect(new Set(records.map((r) => r.source))).toEqual(new Set(['crm', 'shop', 'support', 'billing']));
  });

  it('read every date, whichever way its system writes it', () => {
    expect(records.filter((r) => r.observedAt === null).map((r) => r.key)).toEqual([]);
    expect(records.filter((r) => r.birthDate.length > 1).map((r) => r.key)).toEqual([]);
    expect(records.find((r) => r.key === 'shop:person:50001')?.birthDate).toEqual(['1984-06-22']);
    expect(records.find((r) => r.key === 'billing:person:70001')?.birthDate).toEqual(['1984-06-22']);
  });

  it('declare relationships of every kind that the cases speak of', () => {
    const declared = new Set(relationships.map((r) => `${r.left} ${r.relation} ${r.right}`));
    const pending = expected.cases.filter((c) => c.kind === 'pending');
    expect(pending.filter((c) => !declared.has(`${c.left} ${c.relation} ${c.right}`))).toEqual([]);
    const relations = new Set(relationships.map((r) => r.relation));
    expect([...relations].sort()).toEqual(
      ['childOf', 'contactOf', 'heldBy', 'parentOf', 'spouseOf', 'subsidiaryOf', 'worksFor'].sort(),
    );
    expect(new Set(relationships.flatMap((r) => r.hierarchy ?? []))).toEqual(new Set(['sales', 'billing']));
  });
});

describe('expected.json', () => {
  it('speaks of records that exist', () => {
    const known = new Set(records.map((r) => r.key));
    const unknown = expected.cases.flatMap((c) => recordKeysOf(c).filter((key) => !known.has(key)));
    expect(unknown).toEqual([]);
  });

  it('never asks for the same records to be together and apart', () => {
    const together = expected.cases.filter((c) => c.kind === 'together').map((c) => new Set(c.keys));
    const torn = expected.cases
      .filter((c) => c.kind === 'apart')
      .filter((c) =>
        together.some((keys) => (c.groups ?? []).filter((group) => group.some((key) => keys.has(key))).length > 1),
      );
    expect(torn.map((c) => c.id)).toEqual([]);
  });

  it('gives every case an id of its own', () => {
    expect(new Set(expected.cases.map((c) => c.id)).size).toBe(expected.cases.length);
  });
});
