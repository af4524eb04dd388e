// Bulk loads into a database of their own, started from the jars: what they leave is what an ordinary load leaves.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { derive } from '../../../src/services/derive.ts';
import type { InputSpec, OpenedInputs } from '../../../src/services/inputs.ts';
import type { LoadSummary } from '../../../src/services/load/contract.ts';
import { load } from '../../../src/services/load.ts';
import type { LocalDatabase } from '../../../src/services/localDatabase.ts';
import { rebuild } from '../../../src/services/rebuild.ts';
import { openInputs } from '../../../src/sources/open.ts';
import { openBulkGraph } from '../../../src/store/bulk/bulkGraph.ts';
import type { Written } from '../../../src/store/bulk/graphFiles.ts';
import { type Database, openDatabase } from '../../../src/store/database.ts';
import { graphStores } from '../../../src/store/graph.ts';
import { localDatabase } from '../../../src/store/local/localDatabase.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { everything, people, relationships } from '../../services/load/givenFacts.ts';
import { type GivenInputs, inputsOf, person } from '../../services/load/givenInputs.ts';
import { dumpEverything, rowsOf } from '../../services/load/graphDump.ts';
import { countNodes, testDatabase, wipe } from '../../support/database.ts';
import { localOptions } from '../../support/neo4j.ts';

const REQUEST = { full: false, at: '2026-01-01T00:00:00.000Z', engine: 'test-1' };
const SEEDS = fileURLToPath(new URL('../../../seeds/', import.meta.url));

let ordinary: Database;
let home: string;
let local: LocalDatabase;
beforeAll(async () => {
  ordinary = await testDatabase();
});
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'kinhold-bulk-'));
  local = localDatabase(localOptions(home));
});
afterEach(async () => {
  await wipe(ordinary);
  await local.reset();
  rmSync(home, { recursive: true, force: true });
});
afterAll(() => ordinary.close());

async function bulkLoad(inputs: OpenedInputs, { at = REQUEST.at } = {}): Promise<LoadSummary & { imported: Written }> {
  const graph = await openBulkGraph(local, join(home, 'bulk'), () => undefined);
  try {
    const summary = await load(
      { ...REQUEST, at, inputs },
      { facts: graph.facts, derived: graph.derived, derive, live: null },
    );
    return { ...summary, imported: await graph.land({ onStep: () => undefined, onProgress: () => undefined }) };
  } finally {
    graph.close();
  }
}

async function onLocal<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const running = await local.start({ onStep: () => undefined, keepRunning: false });
  const database = await openDatabase(running);
  try {
    return await work(database);
  } finally {
    await database.close();
    await running.stop();
  }
}

function seeds(): Promise<OpenedInputs> {
  const { files }: { files: InputSpec[] } = JSON.parse(readFileSync(join(SEEDS, 'manifest.json'), 'utf8'));
  return openInputs(files.map(({ file, mapping }) => ({ file: join(SEEDS, file), mapping: join(SEEDS, mapping!) })));
}

/** What a load of the same into the run's database leaves, a new one but for its migrations. */
async function ordinarily(inputs: OpenedInputs): Promise<string[]> {
  await wipe(ordinary, { migrationsToo: true });
  await migrate(ordinary);
  await load({ ...REQUEST, inputs }, { ...graphStores(ordinary), derive, live: null });
  return dumpEverything(ordinary);
}

describe('a bulk load', { timeout: 600_000 }, () => {
  it('leaves of the seeds what an ordinary load leaves, which later loads go on from', async () => {
    const expected = await ordinarily(await seeds());
    const summary = await bulkLoad(await seeds());
    expect(existsSync(join(home, 'bulk'))).toBe(false);
    await onLocal(async (database) => {
      expect(await dumpEverything(database)).toEqual(expected);
      expect(await countNodes(database)).toBe(
        Object.values(summary.imported.nodes).reduce((sum, one) => sum + one, 0) + (await addedAfterwards(database)),
      );
      const { derived } = graphStores(database);
      const check = { at: REQUEST.at, engine: 'test-1', check: true, most: 10 };
      expect((await rebuild(check, { derived, derive })).differences).toEqual([]);
      expect(await migrate(database)).toEqual([]);
      const again = await load({ ...REQUEST, inputs: await seeds() }, { ...graphStores(database), derive, live: null });
      expect(again).toMatchObject({ derived: false, records: { new: 0, changed: 0 } });
    });
    await expect(bulkLoad(await seeds())).rejects.toMatchObject({ code: 'database-not-empty' });
  });

  it('follows records and relationships that later rows change', async () => {
    const later = person('1', 'ann', 'Archer', { observedAt: '2025-06-01', emails: ['ann@new.example'] });
    const odd = {
      ...relationships[0]!,
      right: 'crm:organization:never',
      key: 'never',
      role: 'with "quotes",\nlines; \\',
    };
    const given: GivenInputs = {
      records: [...people, later, ...everything.records.slice(3)],
      relationships: [...relationships, odd, { ...odd, role: 'changed' }, relationships[0]!],
      batch: 3,
      // Two hold one login, which then says nothing any more.
      policies: { login: { hubCap: 1 } },
    };
    const expected = await ordinarily(inputsOf(given));
    await bulkLoad(inputsOf(given));
    expect(await onLocal(dumpEverything)).toEqual(expected);
  });

  it('leaves the database empty, and as it ran, where the import fails', async () => {
    const given = inputsOf({ records: people, relationships });
    const running = await local.start({ onStep: () => undefined, keepRunning: true });
    const graph = await openBulkGraph(local, join(home, 'bulk'), () => undefined);
    await load({ ...REQUEST, inputs: given }, { facts: graph.facts, derived: graph.derived, derive, live: null });
    rmSync(join(home, 'bulk', 'Customer.csv'));
    const landing = graph.land({ onStep: () => undefined, onProgress: () => undefined });
    await expect(landing).rejects.toMatchObject({
      code: 'database-load-failed',
      message: expect.stringMatching(/^Neo4j's admin tool could not import the files: .*Customer\.csv/),
    });
    graph.close();
    await running.stop();
    expect((await local.status()).state).toBe('running');
    const left = await onLocal((database) =>
      rowsOf(database, 'MATCH (n) RETURN DISTINCT labels(n)[0] AS label ORDER BY label'),
    );
    expect(left).toEqual([{ label: 'Lease' }, { label: 'Migration' }]);
  });

  it('lets what came while it derived stand, and is refused', async () => {
    const graph = await openBulkGraph(local, join(home, 'bulk'), () => undefined);
    const inputs = inputsOf({ records: people });
    await load({ ...REQUEST, inputs }, { facts: graph.facts, derived: graph.derived, derive, live: null });
    const came = async (database: Database) => {
      await load({ ...REQUEST, inputs }, { ...graphStores(database), derive, live: null });
      return countNodes(database);
    };
    const nodes = await onLocal(came);
    const landing = graph.land({ onStep: () => undefined, onProgress: () => undefined });
    await expect(landing).rejects.toMatchObject({ code: 'database-not-empty' });
    graph.close();
    expect(await onLocal(countNodes)).toBe(nodes);
  });
});

/** The lease and gates that the end of a load makes, the model, and the migrations of the schema. */
async function addedAfterwards(database: Database): Promise<number> {
  const [row] = await rowsOf(
    database,
    "MATCH (n) WHERE n:Model OR (n:Lease AND n.name <> 'lock') OR (n:Migration AND NOT n.version IN [0, 4]) RETURN count(n) AS n",
  );
  return Number(row!.n);
}
