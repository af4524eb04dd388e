// Which way is taken, and what is said where none can be.

import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseWay } from '../../../src/store/local/chooseWay.ts';
import type { LocalDatabaseOptions } from '../../../src/store/local/options.ts';
import { writeSettings } from '../../../src/store/local/settings.ts';
import { localOptions } from '../../support/neo4j.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kinhold-way-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A machine whose only programs are these scripts. */
function machineWith(programs: Record<string, string>): LocalDatabaseOptions {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  return localOptions(join(folder, '.neo4j'), { cacheFolder: join(folder, 'cache'), environment: { PATH: bin } });
}

const java = (version: string) => `echo 'openjdk version "${version}"' >&2`;
const quiet = () => undefined;

describe('chooseWay', () => {
  it('takes Docker where an engine answers and has the image', async () => {
    const options = machineWith({ docker: 'echo 28.0.0', java: java('21.0.1'), mvn: 'exit 0' });
    expect((await chooseWay(options, quiet)).name).toBe('docker');
  });

  it('goes on to Java where the image cannot be had, and says so', async () => {
    const docker = 'case "$1" in info) echo 28.0.0;; *) exit 1;; esac';
    const steps: string[] = [];
    const way = await chooseWay(machineWith({ docker, java: java('17.0.15'), mvn: 'exit 0' }), (line) =>
      steps.push(line),
    );
    expect(way.name).toBe('java');
    expect(steps).toEqual([
      expect.stringMatching(/^downloading the image neo4j:/),
      expect.stringMatching(/^not by docker: the image neo4j:\S+ is neither here nor to be had$/),
    ]);
  });

  it.each([
    ['no Java', {}, 'there is no Java'],
    ['an old Java', { java: java('11.0.2') }, 'Java is version 11 and Neo4j needs 17 or newer'],
    ['a very old Java', { java: java('1.8.0_392') }, 'Java is version 8'],
    ['no Maven', { java: java('17') }, 'no Maven'],
  ])('names the three ways where there is %s', async (_, programs, reason) => {
    const choosing = chooseWay(machineWith(programs), quiet);
    await expect(choosing).rejects.toMatchObject({
      code: 'database-start-failed',
      message: expect.stringContaining(reason),
    });
    await expect(chooseWay(localOptions(join(folder, '.neo4j'), { environment: { PATH: '' } }), quiet)).rejects.toThrow(
      /NEO4J_URI.*Docker.*Java 17/,
    );
  });

  it('keeps to the way that made the data, rather than show an empty graph', async () => {
    const options = machineWith({ java: java('17'), mvn: 'exit 0' });
    writeSettings(options.home, { way: 'docker', boltPort: 7687, httpPort: 7474 });
    await expect(chooseWay(options, quiet)).rejects.toThrow(/was made through docker, but no Docker engine answers/);
  });
});
