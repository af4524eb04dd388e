// A bulk load and a backup of a database in a container, whose files are in a volume.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { backUp, restore } from '../../../src/store/backup.ts';
import { withDatabase } from '../../../src/store/database.ts';
import { pinnedImage } from '../../../src/store/local/docker.ts';
import { localDatabase } from '../../../src/store/local/localDatabase.ts';
import { runTool } from '../../../src/store/local/runTool.ts';
import { rowsOf } from '../../services/load/graphDump.ts';
import { adHoc } from '../../support/database.ts';
import { onlyWithDocker } from '../../support/docker.ts';
import { localOptions } from '../../support/neo4j.ts';

const quiet = { force: true, onStep: () => undefined };

onlyWithDocker();

let home: string;
beforeEach(async ({ skip, task }) => {
  home = mkdtempSync(join(tmpdir(), 'kinhold-docker-'));
  const look = ['run', '--rm', '--entrypoint', 'sh', pinnedImage(), '-c', 'command -v neo4j-admin'];
  if ((await runTool('docker', look, { environment: process.env })).code === 0) return;
  task.meta.missing = `neo4j-admin in the image ${pinnedImage()}, which the official one has`;
  skip(task.meta.missing);
});
afterEach(async () => {
  await database().reset();
  rmSync(home, { recursive: true, force: true });
});

const database = () => localDatabase(localOptions(join(home, '.neo4j'), { environment: process.env }));

async function segments(text?: string): Promise<unknown[]> {
  const running = await database().start({ onStep: () => undefined, keepRunning: false });
  try {
    return await withDatabase(running, async (opened) => {
      if (text) await opened.write(adHoc(text), {}, z.unknown());
      return rowsOf(opened, 'MATCH (s:Segment) RETURN s.name AS name ORDER BY name');
    });
  } finally {
    await running.stop();
  }
}

it('is backed up, filled from files, and restored', { timeout: 300_000 }, async () => {
  await segments("CREATE (:Segment {name: 'kept'})");
  const file = join(home, 'graph.dump');
  await backUp(database(), file, quiet);
  writeFileSync(join(home, 'Segment.csv'), 'name:string\n"imported"\n');
  const args = ['--nodes=Segment=Segment.csv'];
  const filling = { kind: 'import', folder: home, args, onProgress: () => undefined } as const;
  await database().replace(filling, { before: null, after: async () => undefined }, quiet.onStep);
  expect(await segments()).toEqual([{ name: 'imported' }]);
  await restore(database(), file, quiet);
  expect(await segments()).toEqual([{ name: 'kept' }]);
});
