// Whether a process noted down earlier still runs.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { isAlive, processStart } from '../../../src/store/local/processIdentity.ts';

it('knows this process, and not another that would have its pid', () => {
  const started = processStart(process.pid);
  expect(started).not.toBeNull();
  expect(isAlive({ pid: process.pid, started: started! })).toBe(true);
  expect(isAlive({ pid: process.pid, started: `${started}0` })).toBe(false);
});

it('sees that a process has ended', async () => {
  const child = spawn(process.execPath, ['--eval', 'setTimeout(() => {}, 60000)'], { stdio: 'ignore' });
  const identity = { pid: child.pid!, started: processStart(child.pid!)! };
  expect(isAlive(identity)).toBe(true);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(isAlive(identity)).toBe(false);
});
