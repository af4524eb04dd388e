// A graph that changes its model: what would merge and split is told before anything is written, and afterwards everything, single
// records too, follows the new one.

import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { derive } from '../../src/services/derive.ts';
import { migrateModel } from '../../src/services/migrateModel.ts';
import type { PinnedModels } from '../../src/services/modelFile.ts';
import type { Database } from '../../src/store/database.ts';
import { graphStores } from '../../src/store/graph.ts';
import { liveStore } from '../../src/store/live/liveStore.ts';
import { testDatabase, wipe } from '../support/database.ts';
import { expectSameAsBatch, liveWorld } from './live/liveWorld.ts';
import { everything, people } from './load/givenFacts.ts';
import { loadInto, person } from './load/givenInputs.ts';
import { dumpGraph } from './load/graphDump.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterEach(() => wipe(database));
afterAll(() => database.close());

const migrate = (models: PinnedModels | null, dryRun: boolean) =>
  migrateModel(
    { models, dryRun, at: '2026-03-01T00:00:00.000Z', engine: 'test-1', most: 3 },
    { derived: graphStores(database).derived, derive },
  );

/** The graph's model of persons, which links nobody by likeness any more and takes the login for what anybody may share. */
async function aloof(): Promise<PinnedModels> {
  const { person: own } = (await liveStore(database).model())!.models;
  const policies = { ...own!.policies, login: { strength: 'supporting' as const } };
  return { person: { ...own!, policies, threshold: 1, review: 1 } };
}

it('tells what would come apart and writes nothing, then parts it, and back again with the same ids', async () => {
  await loadInto(database, everything);
  const before = await dumpGraph(database);
  const former = (await liveStore(database).model())!;
  const models = await aloof();
  const told = await migrate(models, true);
  expect(told).toMatchObject({ before: 6, after: 7, merges: 0, splits: 1, from: former.version });
  expect(told.splitSamples).toMatchObject([{ records: [[people[0]!.key], [people[1]!.key]] }]);
  expect(await dumpGraph(database)).toEqual(before);
  const done = await migrate(models, false);
  expect(done).toEqual(told);
  expect((await liveStore(database).model())?.version).toBe(done.to);
  await expectSameAsBatch(database);
  await liveWorld(database).resolve({ put: [{ record: person('30', 'ann', 'Archer'), relationships: [] }] });
  await expectSameAsBatch(database);
  await liveWorld(database).resolve({ remove: ['crm:person:30'] });
  expect(await migrate(former.models, false)).toMatchObject({ merges: 1, splits: 0, to: former.version });
  expect((await dumpGraph(database)).filter((line) => line.includes('Customer'))).toEqual(
    before.filter((line) => line.includes('Customer')),
  );
  await expectSameAsBatch(database);
});

it('learns anew from the records of the graph where no model is given', async () => {
  await loadInto(database, { records: people.slice(0, 1) });
  const { from, to } = await migrate(null, true);
  expect(to).toBe(from);
  await loadInto(database, { records: [...people, person('30', 'dan', 'Dane'), person('31', 'dan', 'Dane')] });
  const learnt = await migrate(null, false);
  expect(learnt.to).not.toBe(learnt.from);
  expect((await liveStore(database).model())?.models.person?.training.records).toBe(5);
  await expectSameAsBatch(database);
});
