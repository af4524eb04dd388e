// Jars that arrive whole or not at all.

import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ensureJars, jarFolder, neo4jVersion } from '../../../src/store/local/jars.ts';
import type { LocalDatabaseOptions } from '../../../src/store/local/options.ts';
import { localOptions } from '../../support/neo4j.ts';
import { EMPTY_ZIP } from './machine.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kinhold-jars-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Options under which `mvn` is this script; its last argument is -DoutputDirectory=FOLDER. */
function withMaven(script: string): LocalDatabaseOptions {
  mkdirSync(join(folder, 'bin'), { recursive: true });
  writeFileSync(join(folder, 'bin', 'mvn'), `#!/bin/sh\nfor last; do :; done\n${script}\n`);
  chmodSync(join(folder, 'bin', 'mvn'), 0o755);
  return localOptions('/nowhere', {
    cacheFolder: join(folder, 'cache'),
    environment: { PATH: `${join(folder, 'bin')}:/usr/bin:/bin` },
  });
}

it('are of the version that the pom pins, the image too', () => {
  expect(neo4jVersion()).toMatch(/^\d+\.\d+\.\d+$/);
});

it('are downloaded once, with a line of progress', async () => {
  const options = withMaven(`printf '${EMPTY_ZIP}' > "\${last#*=}/neo4j.jar"`);
  const steps: string[] = [];
  const jars = await ensureJars(options, (line) => steps.push(line));
  expect(readdirSync(jars)).toEqual(['neo4j.jar']);
  expect(steps[0]).toContain(`downloading Neo4j ${neo4jVersion()}`);
  await ensureJars(withMaven('exit 1'), (line) => steps.push(line));
  expect(steps).toHaveLength(1);
});

it('do not count when the download is cut off, and the reason is said', async () => {
  const options = withMaven(`echo half > "\${last#*=}/half.jar"; echo '[ERROR] central cannot be reached.'; exit 1`);
  await expect(ensureJars(options, () => undefined)).rejects.toMatchObject({
    code: 'database-start-failed',
    message: expect.stringContaining('central cannot be reached.'),
  });
  expect(existsSync(jarFolder(options.cacheFolder))).toBe(false);
  expect(readdirSync(options.cacheFolder)).toEqual([]);
});
