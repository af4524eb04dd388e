// Training from files: what is written resolves alike, labels correct it, and nothing is half-written.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../bench/populations/kinds.ts';
import { writePopulation } from '../../bench/populations/writePopulation.ts';
import type { Judgement, Link } from '../../src/domain/link.ts';
import type { PinnedModels } from '../../src/services/modelFile.ts';
import { resolveFiles } from '../../src/services/resolveFiles.ts';
import { type TrainFilesRequest, trainFiles } from '../../src/services/trainFiles.ts';
import { readModelFile } from '../../src/sources/modelFile.ts';
import { openInputs } from '../../src/sources/open.ts';
import { openOutputFolder } from '../../src/store/outputFolder.ts';

const POPULATIONS = ['clinic', 'historical'];
const RECORDS = 1200;

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinhold-train-'));
  for (const kind of POPULATIONS)
    await writePopulation({ population: KINDS[kind]!, folder: join(folder, kind), records: RECORDS, seed: 7 });
});
afterAll(() => rm(folder, { recursive: true }));

const open = (kind: string) =>
  openInputs([{ file: join(folder, kind, 'records.csv'), mapping: join(folder, kind, 'mapping.json') }]);
const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');
const rowsOf = (...path: string[]): Record<string, string>[] => parse(read(...path), { columns: true });

async function train(kind: string, request: Partial<TrainFilesRequest> = {}) {
  const output = await openOutputFolder(join(folder, 'models'));
  return trainFiles({ inputs: await open(kind), output, name: `${kind}.json`, labels: [], version: '1', ...request });
}

async function resolveInto(out: string, kind: string, models: PinnedModels): Promise<Link[]> {
  await resolveFiles({
    inputs: await open(kind),
    output: await openOutputFolder(join(folder, out)),
    onlyClusters: false,
    threshold: null,
    judgements: [],
    previous: new Map(),
    models,
    version: '1',
  });
  return rowsOf(out, 'links.csv').map((row) => ({ ...row, probability: Number(row.probability) }) as unknown as Link);
}

function entityOf(kind: string): (key: string) => string {
  const entities = new Map(rowsOf(kind, 'truth.csv').map((row) => [row.record_id!, row.entity_id!]));
  return (key) => entities.get(key.split(':').at(-1)!)!;
}

/** Pairs of equal clusters: those found, those true, and both. */
function f1Of(out: string, kind: string): number {
  const entity = entityOf(kind);
  const pairs = (groups: readonly string[]) => {
    const sizes = new Map<string, number>();
    for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
    return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  };
  const rows = rowsOf(out, 'clusters.csv').map((row) => [row.cluster_id!, entity(row.record_key!)] as const);
  const both = pairs(rows.map((row) => row.join(' ')));
  return (2 * both) / (pairs(rows.map(([found]) => found)) + pairs(rows.map(([, truth]) => truth)));
}

describe('a model that was trained', () => {
  it('resolves the files it was trained on as if it were learnt from them there and then', async () => {
    await train('clinic');
    const { types } = await readModelFile(join(folder, 'models', 'clinic.json'));
    await resolveInto('learnt', 'clinic', {});
    await resolveInto('applied', 'clinic', types);
    for (const name of readdirSync(join(folder, 'learnt')).sort())
      expect([name, read('applied', name) === read('learnt', name)]).toEqual([name, true]);
  });

  it('is what resolving writes as well', async () => {
    await train('clinic');
    await resolveInto('learnt', 'clinic', {});
    expect(read('models', 'clinic.json')).toBe(read('learnt', 'model.json'));
  });

  it('is summed up without the values it lists', async () => {
    const summary = await train('clinic');
    expect(summary).toMatchObject({ records: RECORDS, quarantined: 0, labels: { used: 0, unknown: 0 } });
    expect(summary.models.person?.training).toMatchObject({ records: RECORDS, labels: 0 });
    expect(summary.models.person?.model.fields.length).toBeGreaterThan(5);
    expect(JSON.stringify(summary)).not.toContain('"terms"');
  });
});

describe('labels', () => {
  it('from the truth do not lower F1, and bring stated probabilities nearer to it', async () => {
    const before = { f1: 0, error: 0 };
    const after = { f1: 0, error: 0 };
    for (const kind of POPULATIONS) {
      const first = await resolveInto('before', kind, {});
      const entity = entityOf(kind);
      const isSame = ({ left, right }: Link) => entity(left) === entity(right);
      const labelled = new Set(first.filter(({ probability }) => probability < 0.999).filter((_, at) => at % 2 === 0));
      const labels = [...labelled].map(
        (link): Judgement => ({ ...link, verdict: isSame(link) ? 'same' : 'different' }),
      );
      expect((await train(kind, { labels })).labels).toEqual({ used: labels.length, unknown: 0 });
      const { types } = await readModelFile(join(folder, 'models', `${kind}.json`));
      expect(types.person?.model.calibration).toBeDefined();
      const second = await resolveInto('after', kind, types);
      const stated = new Map(second.map(({ left, right, probability }) => [`${left} ${right}`, probability]));
      const unseen = first.filter((link) => !labelled.has(link));
      const error = (probabilityOf: (link: Link) => number) =>
        unseen.reduce((sum, link) => sum + (probabilityOf(link) - Number(isSame(link))) ** 2, 0) / unseen.length;
      before.error += error(({ probability }) => probability);
      after.error += error(({ left, right }) => stated.get(`${left} ${right}`) ?? 0);
      before.f1 += f1Of('before', kind);
      after.f1 += f1Of('after', kind);
    }
    expect(after.f1).toBeGreaterThanOrEqual(before.f1);
    expect(after.error).toBeLessThan(before.error);
  });

  it('of records that are not there, or judged unsure, change nothing', async () => {
    await train('clinic', { name: 'plain.json' });
    const labels: Judgement[] = [
      { left: 'nowhere', right: 'neither', verdict: 'same' },
      { left: 'clinic:person:r000001', right: 'clinic:person:r000002', verdict: 'unsure' },
    ];
    const { labels: counted } = await train('clinic', { name: 'unknown.json', labels });
    expect(counted).toEqual({ used: 0, unknown: 1 });
    expect(read('models', 'unknown.json')).toBe(read('models', 'plain.json'));
  });
});

it('training that fails leaves nothing', async () => {
  const onStep = (step: string) => {
    if (step === 'writing') throw new Error('stopped');
  };
  await expect(train('clinic', { name: 'failed.json', onStep })).rejects.toThrow('stopped');
  expect(existsSync(join(folder, 'models', 'failed.json'))).toBe(false);
  expect(readdirSync(join(folder, 'models')).filter((name) => name.startsWith('.'))).toEqual([]);
});
