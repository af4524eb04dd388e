// Backups of a database of the test's own, started from the jars, and restores from them.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { LocalDatabase } from '../../src/services/localDatabase.ts';
import { backUp, restore } from '../../src/store/backup.ts';
import { withDatabase } from '../../src/store/database.ts';
import { localDatabase } from '../../src/store/local/localDatabase.ts';
import { processStart } from '../../src/store/local/processIdentity.ts';
import { migrate } from '../../src/store/migrate.ts';
import { rowsOf } from '../services/load/graphDump.ts';
import { adHoc } from '../support/database.ts';
import { localOptions } from '../support/neo4j.ts';

const quiet = { force: false, onStep: () => undefined };

let home: string;
let local: LocalDatabase;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'kinhold-backup-'));
  local = localDatabase(localOptions(join(home, '.neo4j')));
});
afterEach(async () => {
  await local.reset();
  rmSync(home, { recursive: true, force: true });
});

async function segments(text?: string): Promise<unknown[]> {
  const running = await local.start({ onStep: () => undefined, keepRunning: false });
  try {
    return await withDatabase(running, async (database) => {
      await migrate(database);
      if (text) await database.write(adHoc(text), {}, z.unknown());
      const rows = await rowsOf(database, 'MATCH (s:Segment) RETURN s.name AS name ORDER BY name');
      return rows.map(({ name }) => name);
    });
  } finally {
    await running.stop();
  }
}

describe('a backup', { timeout: 600_000 }, () => {
  it('brings back what was there, over what came later only when told to, and into a new folder', async () => {
    const file = join(home, 'graph.dump');
    await expect(backUp(local, file, quiet)).rejects.toMatchObject({
      code: 'invalid-input',
      message: `There is no database in ${join(home, '.neo4j')} yet, so there is nothing to back up.`,
    });
    await segments("CREATE (:Segment {name: 'first'})");
    const summary = await backUp(local, file, quiet);
    expect(summary.bytes).toBe(readFileSync(file).length);
    expect(existsSync(`${file}.partial`)).toBe(false);
    await expect(backUp(local, file, quiet)).rejects.toMatchObject({ code: 'output-not-writable' });
    expect((await backUp(local, file, { ...quiet, force: true })).bytes).toBeGreaterThan(1_000);

    await segments("CREATE (:Segment {name: 'second'})");
    await expect(restore(local, file, quiet)).rejects.toMatchObject({ code: 'database-not-empty' });
    const restored = await restore(local, file, { ...quiet, force: true });
    expect(restored.nodes).toMatchObject({ Segment: 1 });
    expect(await segments()).toEqual(['first']);

    await local.reset();
    expect((await restore(local, file, quiet)).nodes).toMatchObject({ Segment: 1 });
    expect(await segments()).toEqual(['first']);
  });

  it('that is none, or is cut off, leaves the old graph, and a server that ran goes on', async () => {
    await segments("CREATE (:Segment {name: 'kept'})");
    const file = join(home, 'graph.dump');
    writeFileSync(file, 'PK none');
    const forced = { ...quiet, force: true };
    await expect(restore(local, file, forced)).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(restore(local, join(home, 'none'), forced)).rejects.toMatchObject({ code: 'invalid-input' });

    rmSync(file);
    await backUp(local, file, quiet);
    truncateSync(file, 2_000);
    const running = await local.start({ onStep: () => undefined, keepRunning: true });
    await running.stop();
    await expect(restore(local, file, forced)).rejects.toMatchObject({
      code: 'database-load-failed',
      message: expect.stringMatching(/^Neo4j's admin tool could not load the dump: ./),
    });
    expect((await local.status()).state).toBe('running');
    expect(await segments()).toEqual(['kept']);
    await local.stop();
  });

  it('whose process was killed while it moved the old graph aside gives it back at the next start', async () => {
    await segments("CREATE (:Segment {name: 'old'})");
    const data = join(home, '.neo4j', 'data');
    // As a process leaves it that is killed between its first move and its second.
    const filler = spawn('sleep', ['600']);
    const gone = once(filler, 'exit');
    const identity = { pid: filler.pid!, started: processStart(filler.pid!) };
    writeFileSync(join(home, '.neo4j', 'replacing.json'), JSON.stringify(identity));
    mkdirSync(join(data, 'aside'));
    renameSync(join(data, 'databases', 'neo4j'), join(data, 'aside', 'databases'));
    mkdirSync(join(data, 'databases', 'neo4j'));
    expect(await segments()).toEqual(['old']);
    // What filled the place goes on when the process that began it is killed.
    expect(await gone).toEqual([null, 'SIGKILL']);
    expect([existsSync(join(data, 'aside')), existsSync(join(home, '.neo4j', 'replacing.json'))]).toEqual([
      false,
      false,
    ]);
  });
});

describe('a server that NEO4J_URI names', () => {
  it('is left alone, with a reason', async () => {
    const configured = { uri: 'bolt://remote.example:7687', username: 'neo4j', password: '' };
    const remote = localDatabase(localOptions(home, { configured }));
    const file = join(home, 'graph.dump');
    const refused = { code: 'invalid-input', message: expect.stringContaining('bolt://remote.example:7687') };
    await expect(backUp(remote, file, quiet)).rejects.toMatchObject(refused);
    await expect(restore(remote, file, quiet)).rejects.toMatchObject(refused);
  });
});
