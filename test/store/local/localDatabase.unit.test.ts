// What is said and left where a database can't even be started. No Neo4j runs here: each case ends before it would.

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jarFolder } from '../../../src/store/local/jars.ts';
import { localDatabase } from '../../../src/store/local/localDatabase.ts';
import type { LocalDatabaseOptions } from '../../../src/store/local/options.ts';
import { ensurePassword, writeSettings } from '../../../src/store/local/settings.ts';
import { EMPTY_ZIP, java, machineWith, mavenWith } from './machine.ts';
import { expectSituation, failureOf } from './situations.ts';

const MADE = { boltPort: 7687, httpPort: 7474 };
/** It can say its version, and nothing more. */
const JAVA = java('17.0.15');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kinhold-refused-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Refusal {
  readonly situation: string;
  readonly programs?: Record<string, string>;
  readonly environment?: NodeJS.ProcessEnv;
  /** What is there before the start. */
  before?(options: LocalDatabaseOptions): void;
}

const REFUSALS: readonly Refusal[] = [
  { situation: 'no Docker engine and no Java' },
  { situation: 'Java is too old', programs: { java: java('11.0.2'), mvn: 'exit 0' } },
  { situation: 'JAVA_HOME names no Java', programs: { java: JAVA }, environment: { JAVA_HOME: '/nowhere' } },
  { situation: 'no Maven, and Neo4j is not downloaded yet', programs: { java: JAVA } },
  {
    situation: 'what made the data is not here any more',
    programs: { java: JAVA, mvn: 'exit 0' },
    before: ({ home }) => writeSettings(home, { way: 'docker', ...MADE }),
  },
  {
    situation: "Maven can't reach its repository",
    programs: { java: JAVA, mvn: "[ $1 = -v ] && exit 0; echo '[ERROR] Unknown host.'; exit 1" },
  },
  { situation: "Maven's own copy of a jar is cut off", programs: { java: JAVA, mvn: mavenWith('PK\\003\\004 half') } },
  {
    situation: 'a file is where the folder belongs',
    programs: { java: JAVA, mvn: mavenWith(EMPTY_ZIP) },
    before: ({ home }) => writeFileSync(home, 'a file'),
  },
  {
    situation: 'settings.json is damaged',
    before({ home }) {
      mkdirSync(home);
      writeFileSync(join(home, 'settings.json'), '{"way":"ja');
    },
  },
  {
    situation: 'the password is gone',
    programs: { java: JAVA, mvn: mavenWith(EMPTY_ZIP) },
    before({ home }) {
      ensurePassword(home);
      writeSettings(home, { way: 'java', ...MADE });
      rmSync(join(home, 'password'));
    },
  },
];

describe('a start that is refused', () => {
  it.each(REFUSALS)('$situation', async ({ situation, programs, environment, before }) => {
    const machine = machineWith(folder, programs ?? {});
    const options = { ...machine, environment: { ...machine.environment, ...environment } };
    before?.(options);
    const failure = await failureOf(localDatabase(options).start({ onStep: () => undefined, keepRunning: false }));
    expect(failure).toMatchObject({ name: 'KinholdError', code: 'database-start-failed' });
    await expectSituation(situation, failure, options);
    expect(existsSync(jarFolder(options.cacheFolder))).toBe(false);
    expect(existsSync(join(options.home, 'starting.lock'))).toBe(false);
  });
});

describe('jars', () => {
  /** A start that gets as far as Java, which then ends. */
  async function start(options: LocalDatabaseOptions): Promise<string[]> {
    const steps: string[] = [];
    await failureOf(localDatabase(options).start({ onStep: (line) => steps.push(line), keepRunning: false }));
    return steps;
  }

  it('of a download that was killed half-way are cleared away, and those of one that goes on are not', async () => {
    const options = machineWith(folder, { java: JAVA, mvn: mavenWith(EMPTY_ZIP) });
    const [dead, alive] = [2 ** 22 + 1, process.ppid].map((pid) => `${jarFolder(options.cacheFolder)}.arriving-${pid}`);
    for (const arriving of [dead!, alive!]) mkdirSync(arriving, { recursive: true });
    await expectSituation('a download was killed half-way', await start(options), options);
    expect([dead, alive].map((arriving) => existsSync(arriving!))).toEqual([false, true]);
    expect(readdirSync(jarFolder(options.cacheFolder))).toEqual(['neo4j.jar']);
  });

  it('that were cut off since are downloaded anew', async () => {
    const options = machineWith(folder, { java: JAVA, mvn: mavenWith(EMPTY_ZIP) });
    mkdirSync(jarFolder(options.cacheFolder), { recursive: true });
    writeFileSync(join(jarFolder(options.cacheFolder), 'neo4j-kernel.jar'), 'PK\x03\x04 half of it');
    await expectSituation('a jar was cut off since', await start(options), options);
    expect(readdirSync(jarFolder(options.cacheFolder))).toEqual(['neo4j.jar']);
  });

  it('that can be downloaded no more stay as they were', async () => {
    const options = machineWith(folder, { java: JAVA, mvn: '[ $1 = -v ] && exit 0; exit 1' });
    mkdirSync(jarFolder(options.cacheFolder), { recursive: true });
    writeFileSync(join(jarFolder(options.cacheFolder), 'neo4j-kernel.jar'), 'PK\x03\x04 half of it');
    await start(options);
    expect(readdirSync(jarFolder(options.cacheFolder))).toEqual(['neo4j-kernel.jar']);
  });
});

it('the first password is given to Java in a file of the owner alone, not as an argument that others can see', async () => {
  const noted = join(folder, 'noted');
  const notes = `for last; do :; done\ncase "$last" in @*) stat -c %a "\${last#@}" > ${noted}; cat "\${last#@}" >> ${noted};; esac`;
  const options = machineWith(folder, {
    java: `echo "$@" >> ${noted}.all\n${JAVA}\n${notes}`,
    mvn: mavenWith(EMPTY_ZIP),
  });
  await failureOf(localDatabase(options).start({ onStep: () => undefined, keepRunning: false }));
  const password = ensurePassword(options.home);
  expect(readFileSync(noted, 'utf8')).toMatch(/^600\n[\s\S]*"set-initial-password"\n"[0-9a-f]{36}"$/);
  expect(readFileSync(noted, 'utf8')).toContain(password);
  expect(readFileSync(`${noted}.all`, 'utf8')).not.toContain(password);
  expect(existsSync(join(options.home, 'arguments'))).toBe(false);
});
