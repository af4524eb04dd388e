// What a server has logged since its start began.

import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ServerLog } from '../../../src/store/local/serverLog.ts';

let home: string;
let neo4jLog: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'kinhold-log-'));
  mkdirSync(join(home, 'logs'));
  neo4jLog = join(home, 'logs', 'neo4j.log');
});
afterEach(() => rmSync(home, { recursive: true }));

it('leaves out what an earlier start has logged', () => {
  writeFileSync(neo4jLog, 'INFO  Started.\n');
  const log = new ServerLog(home);
  expect([log.saysStarted(), log.tail()]).toEqual([false, '']);
  appendFileSync(neo4jLog, '2026-01-01 INFO  Started.\n');
  expect(log.saysStarted()).toBe(true);
  expect(log.text()).toContain('2026-01-01');
});

it('reads from its beginning a log that was begun anew', () => {
  writeFileSync(neo4jLog, 'a long line of an earlier start\n');
  const log = new ServerLog(home);
  writeFileSync(neo4jLog, 'a new one\n');
  expect(log.text()).toContain('a new one');
});

it('shows the last lines of each log, without stack traces', () => {
  const log = new ServerLog(home);
  writeFileSync(
    neo4jLog,
    `${Array.from({ length: 30 }, (_, i) => `line ${i}\n\tat org.neo4j.X(X.java:${i})\n`).join('')}`,
  );
  writeFileSync(join(home, 'server.log'), 'Error: no\n\t... 29 more\n');
  expect(log.tail()).toContain('line 29');
  expect(log.tail()).not.toMatch(/line 17\b|org\.neo4j|more/);
  expect(log.tail()).toMatch(/server\.log ends:\n {2}Error: no$/);
});
