// The laws of the living graph: whatever steps came before, it is what one batch makes of the facts that stand.

import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, it } from 'vitest';
import type { Database } from '../../../src/store/database.ts';
import { testDatabase, wipe } from '../../support/database.ts';
import { actions, modelWith } from './livePeople.ts';
import { expectSameAsBatch, liveWorld, pin } from './liveWorld.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterEach(() => wipe(database));
afterAll(() => database.close());

const RUNS = Number(process.env.RUNS ?? 6);
describe('records resolved one by one', () => {
  const models = [2, 3, 100].map(modelWith);

  it('give the graph of one batch after any steps', { timeout: 1200_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...models), actions(30), async (model, steps) => {
        await wipe(database);
        await pin(database, model);
        const world = liveWorld(database);
        for (const step of steps) await world.act(step);
        await expectSameAsBatch(database);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });

  it('give it also where eight writers come at once', { timeout: 1200_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...models),
        fc.array(actions(8), { minLength: 8, maxLength: 8 }),
        async (model, all) => {
          await wipe(database);
          await pin(database, model);
          const writers = all.map((steps, at) => ({ steps, world: liveWorld(database, `writer ${at}`) }));
          await Promise.all(
            writers.map(async ({ steps, world }) => {
              for (const step of steps) await world.act(step);
            }),
          );
          await expectSameAsBatch(database);
        },
      ),
      { numRuns: Math.ceil(RUNS / 3), endOnFailure: true },
    );
  });
});
