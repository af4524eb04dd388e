// Why a server did not start, from what Neo4j 5.26 and Java have said in each case. The lines are theirs, shortened.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ServerLog } from '../../../src/store/local/serverLog.ts';
import { lostItsPort, startFailure } from '../../../src/store/local/startFailure.ts';
import { localOptions } from '../../support/neo4j.ts';
import { situation } from './situations.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'kinhold-failure-'));
  mkdirSync(join(home, 'logs'));
});
afterEach(() => rmSync(home, { recursive: true }));

const READ_ONLY =
  "Caused by: java.lang.IllegalArgumentException: Failed to validate '[system]' for 'server.databases.read_only': " +
  "Database name 'system' is invalid, due to the prefix 'system'.\n";

const SAID: readonly [situation: string, file: string, lines: string][] = [
  // neo4j.log names a wrong cause; only debug.log names the true one.
  ['the disk is full', 'logs/neo4j.log', READ_ONLY],
  ['the disk is full', 'server.log', 'docker: write /var/lib/x: no space left on device.'],
  [
    'another Neo4j works on the data',
    'logs/neo4j.log',
    'FileLockException: Lock file has been locked by another process: /h/data/databases/store_lock. Please ensure no other process is using this database, and that the directory is writable',
  ],
  ['too little memory', 'server.log', 'Error occurred during initialization of VM\nToo small maximum heap'],
  [
    'too little memory',
    'server.log',
    '# There is insufficient memory for the Java Runtime Environment to continue.\n# Native memory allocation (mmap) failed',
  ],
  ['too little memory', 'server.log', 'Terminating due to java.lang.OutOfMemoryError: Java heap space'],
  ['the JVM is killed while it starts', 'server.log', 'WARNING: Restricted methods\nNeo4j was ended by SIGKILL\n'],
  [
    'a newer Neo4j has written the data',
    'logs/neo4j.log',
    "UnsupportedLogVersionException: Log file contains entries with prefix 32, and the highest supported Kernel Version is KernelVersion{V5_25,version=20}. This indicates that the log files originates from an newer version of neo4j, which we don't support downgrading from.",
  ],
  ['jars are missing', 'server.log', 'Error: Could not find or load main class org.neo4j.server.CommunityEntryPoint'],
  ['jars are missing', 'server.log', 'java.lang.NoClassDefFoundError: org/neo4j/kernel/Foo\nat X'],
  ['anything else', 'logs/neo4j.log', '2026-01-01 ERROR Failed to start Neo4j: the moon is full\n\tat org.neo4j.X'],
];

it.each(SAID)('%s, from %s', (name, file, lines) => {
  const log = new ServerLog(home);
  writeFileSync(join(home, file), lines);
  if (lines === READ_ONLY) {
    writeFileSync(
      join(home, 'logs', 'debug.log'),
      'ERROR [system/00000000] Warning! System is running out of disk space.',
    );
  }
  const failure = startFailure(localOptions(home), log);
  expect(failure.code).toBe('database-start-failed');
  expect(failure.message).toMatch(situation(name).message!);
});

it.each([
  'Errors$NativeIoException: bind(..) failed with error(-98): Address already in use',
  'Failed to start Neo4j on 127.0.0.1:27474: Address 127.0.0.1:27474 is already in use, cannot bind to it.',
  'docker: Bind for 127.0.0.1:7687 failed: port is already allocated.',
])('a port that was taken is known from: %s', (line) => {
  const log = new ServerLog(home);
  expect(lostItsPort(log)).toBe(false);
  writeFileSync(join(home, 'server.log'), line);
  expect(lostItsPort(log)).toBe(true);
  expect(startFailure(localOptions(home), log).message).toMatch(
    /took its ports while it was starting\. Start again\.$/,
  );
});
