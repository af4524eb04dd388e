// Bad input in processes of their own: exit codes, a full disk, and processes that are killed.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { kinhold } from '../../support/kinhold.ts';
import { KINHOLD } from '../../support/product.ts';
import { MAPPING, PEOPLE } from './badInput.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'kinhold-process-'));
  writeFileSync(join(cwd, 'people.csv'), PEOPLE);
  writeFileSync(join(cwd, 'mapping.json'), JSON.stringify(MAPPING));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const RESOLVE = ['resolve', 'people.csv', '--mapping', 'mapping.json', '--out', 'out'];
const people = (count: number) =>
  `id,first,last,mail\n${Array.from({ length: count }, (_, i) => `${i},Ann ${i},Lee ${i % 97},a${i}@x.example\n`).join('')}`;

/** Runs under a shell that sets a limit first. */
async function under(limit: string): Promise<{ code: number; err: string }> {
  const command = `${limit}; exec "$0" "$@"`;
  const child = spawn('bash', ['-c', command, process.execPath, KINHOLD, ...RESOLVE], { cwd });
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  const [code] = await once(child, 'close');
  return { code, err };
}

describe('a process', () => {
  it('refuses what comes from another by a pipe', async () => {
    const { code, err } = await kinhold(['resolve', '/dev/stdin', '--mapping', 'mapping.json', '--out', 'out'], {
      cwd,
    });
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/^kinhold: \/dev\/stdin is a pipe; write what comes from it/),
    ]);
    expect(readdirSync(cwd)).toEqual(['mapping.json', 'people.csv']);
  });

  it('that can write no more leaves no folder, and what was there before as it was', async () => {
    writeFileSync(join(cwd, 'people.csv'), people(500));
    const full = 'ulimit -f 4';
    const first = await under(full);
    expect([first.code, first.err]).toEqual([1, expect.stringMatching(/^kinhold: can't write to out: E(FBIG|NOSPC)/)]);
    expect(readdirSync(cwd)).toEqual(['mapping.json', 'people.csv']);
    expect((await kinhold(RESOLVE, { cwd })).code).toBe(0);
    const contents = () => readdirSync(join(cwd, 'out')).map((name) => readFileSync(join(cwd, 'out', name), 'utf8'));
    const before = contents();
    writeFileSync(join(cwd, 'people.csv'), people(600));
    expect((await under(full)).code).toBe(1);
    expect(contents()).toEqual(before);
  });

  it('that is killed while it writes leaves nothing to be seen, and the next run is as if it had not been', async () => {
    writeFileSync(join(cwd, 'people.csv'), people(5000));
    const child = spawn(process.execPath, [KINHOLD, ...RESOLVE], { cwd, stdio: 'ignore' });
    const ended = once(child, 'exit');
    const partial = () => readdirSync(cwd).includes('out') && readdirSync(join(cwd, 'out')).length > 0;
    while (!partial() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 1));
    child.kill('SIGKILL');
    await ended;
    expect(readdirSync(join(cwd, 'out')).map((name) => name.slice(0, 9))).toEqual(['.partial-']);
    expect((await kinhold(RESOLVE, { cwd })).code).toBe(0);
    const results = readdirSync(join(cwd, 'out')).filter((name) => !name.startsWith('.partial-'));
    expect(results).toContain('clusters.csv');
    expect(readFileSync(join(cwd, 'out', 'clusters.csv'), 'utf8').split('\n')).toHaveLength(5002);
  });
});
