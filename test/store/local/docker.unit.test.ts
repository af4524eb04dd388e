// The Docker way as far as it goes without an engine.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dockerWay, pinnedImage } from '../../../src/store/local/docker.ts';
import type { LocalDatabaseOptions } from '../../../src/store/local/options.ts';
import { localOptions } from '../../support/neo4j.ts';

const quiet = () => undefined;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kinhold-docker-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('takes the image from docker-compose.yml, pinned to a full version', () => {
  expect(pinnedImage()).toMatch(/^neo4j:\d+\.\d+\.\d+-community$/);
});

it('runs the container in the foreground, on loopback ports alone, with the password out of its arguments', async () => {
  const options = localOptions('/nowhere/.neo4j', { environment: { PATH: '' } });
  const command = await dockerWay.prepare(options, { bolt: 1, http: 2 }, 'secret', quiet);
  expect(command.args).not.toContain('--detach');
  expect(command.args).toEqual(expect.arrayContaining(['127.0.0.1:1:7687', '127.0.0.1:2:7474']));
  expect(command.args.join(' ')).not.toContain('secret');
  expect(command.environment).toEqual({ NEO4J_AUTH: 'neo4j/secret' });
});

it('says that no engine answers where there is no docker', async () => {
  const options = localOptions('/nowhere/.neo4j', { environment: { PATH: '' } });
  expect(await dockerWay.obstacle(options, quiet)).toBe('no Docker engine answers');
});

/** A docker command that does what the script says, on a machine that has nothing else. */
function machineWithDocker(script: string): LocalDatabaseOptions {
  writeFileSync(join(folder, 'docker'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return localOptions('/nowhere/.neo4j', { environment: { PATH: folder } });
}

it('runs the admin tool in a container of its own, which may read one folder and is gone afterwards', async () => {
  const options = machineWithDocker('echo "$@"');
  const { lines } = await dockerWay.admin(options, ['database', 'import', 'full'], { folder: '/files' });
  expect(lines[0]).toMatch(
    /^run --rm --interactive .*--volume kinhold-\w+:\/data --volume \/files:\/import-files:ro --workdir \/import-files /,
  );
  expect(lines[0]).toMatch(/ neo4j:\S+ neo4j-admin database import full --report-file=\/tmp\/import.report$/);
});

it('says which volume holds files that could not be moved', async () => {
  const options = machineWithDocker('echo "no room" >&2; exit 1');
  await expect(dockerWay.setAside(options)).rejects.toMatchObject({
    code: 'database-load-failed',
    message: expect.stringMatching(/volume kinhold-\w+ could not be moved \(no room\)/),
  });
});

it('gives the reason of an engine that refuses', async () => {
  const options = machineWithDocker("echo; echo 'permission denied on /var/run/docker.sock' >&2; exit 1");
  expect(await dockerWay.obstacle(options, quiet)).toBe(
    'no Docker engine answers (permission denied on /var/run/docker.sock)',
  );
});

it('does not use an engine on another machine, whose containers are out of reach', async () => {
  const options = machineWithDocker('case "$1" in context) echo ssh://me@far.example;; *) echo 28.0.0;; esac');
  expect(await dockerWay.obstacle(options, quiet)).toMatch(/^the Docker engine is on another machine \(ssh:\S+\)/);
});

it('says that it downloads the image, and why it could not', async () => {
  const options = machineWithDocker(
    'case "$1" in info) echo 28.0.0;; context) echo unix:///run/docker.sock;; *) echo "no route"; exit 1;; esac',
  );
  const steps: string[] = [];
  const obstacle = await dockerWay.obstacle(options, (line) => steps.push(line));
  expect(obstacle).toBe(`the image ${pinnedImage()} is neither here nor to be had (no route)`);
  expect(steps).toEqual([`downloading the image ${pinnedImage()} with Docker (once)`]);
});

it('says what remains where the volume can not be deleted', async () => {
  const options = machineWithDocker('echo "the engine is gone"; exit 1');
  await expect(dockerWay.deleteOutside(options)).rejects.toMatchObject({
    code: 'database-unavailable',
    message: expect.stringMatching(/volume kinhold-\w+, which could not be deleted \(the engine is gone\)/),
  });
});
