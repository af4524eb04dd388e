// Threads that share the work on large inputs: the same clusters as one thread finds, and the same errors.

import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCustomers } from '../../bench/customers/writeCustomers.ts';
import { resolveFiles } from '../../src/services/resolveFiles.ts';
import { openInputs } from '../../src/sources/open.ts';
import { openOutputFolder } from '../../src/store/outputFolder.ts';
import { kinhold } from '../support/kinhold.ts';

/** Enough for the file to be large. */
const RECORDS = 40_000;

describe('clusters alone of a large file', { timeout: 300_000 }, () => {
  let folder: string;
  const input = () => [join(folder, 'records.csv'), '--mapping', join(folder, 'mapping.json')];
  const resolve = async (...words: string[]) => {
    const { code, out, err } = await kinhold(['resolve', ...input(), ...words, '--json'], { cwd: folder });
    expect([code, err]).toEqual([0, '']);
    return JSON.parse(out) as { readonly records: number; readonly quarantined: number };
  };
  const clusters = (out: string) => readFileSync(join(folder, out, 'clusters.csv'), 'utf8');

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kinhold-crew-'));
    await writeCustomers({ folder, records: RECORDS, seed: 11 });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are those of one thread, and of a whole run, to the byte', async () => {
    expect(await resolve('--out', 'together', '--only', 'clusters')).toMatchObject({
      records: RECORDS,
      quarantined: 0,
    });
    await resolve('--out', 'whole');
    await resolveFiles({
      inputs: await openInputs([{ file: join(folder, 'records.csv'), mapping: join(folder, 'mapping.json') }]),
      output: await openOutputFolder(join(folder, 'alone')),
      onlyClusters: true,
      crew: null,
      threshold: null,
      models: {},
      version: 'test',
      judgements: [],
      previous: new Map(),
    });
    expect(clusters('together')).toBe(clusters('alone'));
    expect(clusters('whole')).toBe(clusters('alone'));
  });

  it('of a packed file, which is one part for one of the threads, are the same', async () => {
    const packed = join(folder, 'records.csv.gz');
    // Stored rather than compressed, so that it is large too.
    writeFileSync(packed, gzipSync(readFileSync(join(folder, 'records.csv')), { level: 0 }));
    const words = [
      'resolve',
      packed,
      '--mapping',
      join(folder, 'mapping.json'),
      '--only',
      'clusters',
      '--out',
      'packed',
    ];
    expect((await kinhold(words, { cwd: folder })).code).toBe(0);
    expect(clusters('packed')).toBe(clusters('alone'));
  });

  it('end with an error where the results cannot be written, threads and all', async () => {
    const out = join(folder, 'records.csv', 'out');
    const { code, err } = await kinhold(['resolve', ...input(), '--only', 'clusters', '--out', out], { cwd: folder });
    expect(code).not.toBe(0);
    expect(err).toContain(out);
  });

  it('leave out the second row of a record key, however far apart the two rows are', async () => {
    const [, first] = readFileSync(join(folder, 'records.csv'), 'utf8').split('\n', 2);
    appendFileSync(join(folder, 'records.csv'), `${first}\n`);
    expect(await resolve('--out', 'twice', '--only', 'clusters')).toMatchObject({ records: RECORDS, quarantined: 1 });
    expect(clusters('twice')).toBe(clusters('alone'));
  });
});
