// One starter at a time.

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { processStart } from '../../../src/store/local/processIdentity.ts';
import { withStartLock } from '../../../src/store/local/startLock.ts';

const silent = () => undefined;

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kinhold-lock-'));
  lock = join(folder, 'starting.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('lets one after the other work, and leaves nothing behind', async () => {
  let working = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    working += 1;
    most = Math.max(most, working);
    await sleep(5);
    working -= 1;
  };
  await Promise.all(Array.from({ length: 5 }, () => withStartLock(lock, silent, work)));
  expect(most).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});

it('falls when its holder is dead', async () => {
  writeFileSync(lock, JSON.stringify({ pid: process.pid, started: `${processStart(process.pid)}0` }));
  expect(await withStartLock(lock, silent, async () => 'started')).toBe('started');
});

it('opens again when the work fails', async () => {
  await expect(withStartLock(lock, silent, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await withStartLock(lock, silent, async () => 'started')).toBe('started');
});
