// Taking away the old and putting the new in place, from wherever it was cut off, and the way back.

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareStaging, putInPlace, sealStaging, stagedPath, undo } from '../../src/store/putInPlace.ts';

let folder = '';
let staging = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinhold-place-'));
  staging = await mkdtemp(join(tmpdir(), 'kinhold-staging-'));
  await prepareStaging(staging);
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  await rm(staging, { recursive: true });
});

const write = (path: string, text: string) => writeFile(path, text);
async function contents(): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return Object.fromEntries(names.map((name, i) => [name, texts[i]!]));
}

/** A run that wrote a and b where an earlier one had written a, b and c; and how far putting in place had come. */
async function cutOff(at: 'before' | 'taking' | 'putting'): Promise<void> {
  for (const name of ['a', 'b']) await write(stagedPath(staging, name), 'new');
  await sealStaging(staging, ['a', 'b', 'c', 'd']);
  const taken: readonly string[] = { before: [], taking: ['a'], putting: ['a', 'b', 'c'] }[at];
  for (const name of ['a', 'b', 'c']) {
    await write(join(taken.includes(name) ? join(staging, 'old') : folder, name), 'old');
  }
  if (at !== 'putting') return;
  await rm(join(staging, 'replaced.json'));
  await rm(stagedPath(staging, 'a'));
  await write(join(folder, 'a'), 'new');
}

describe.each(['before', 'taking', 'putting'] as const)('cut off %s', (at) => {
  it('is finished by the next call', async () => {
    await cutOff(at);
    await putInPlace(staging, folder);
    expect(await contents()).toEqual({ a: 'new', b: 'new' });
  });

  it('can be undone', async () => {
    await cutOff(at);
    await undo(staging, folder, ['a', 'b']);
    expect(await contents()).toEqual({ a: 'old', b: 'old', c: 'old' });
  });
});
