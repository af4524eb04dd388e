// Overrides amid records that come, change and go and judgements: whatever the order, the graph is that of one batch.

import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import type { LiveChanges } from '../../../src/services/live/changes.ts';
import type { Database } from '../../../src/store/database.ts';
import { adHoc, testDatabase, wipe, wipeAllButModel } from '../../support/database.ts';
import { actions, modelWith } from './livePeople.ts';
import { expectSameAsBatch, liveWorld, pin } from './liveWorld.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await wipe(database);
  await pin(database, modelWith(3));
});
afterAll(async () => {
  await wipe(database);
  await database.close();
});

const decision = fc.record({
  /** Which of the records that came so far, counted round. */
  at: fc.nat(20),
  field: fc.constantFrom('givenName', 'email', 'address.city', 'attribute.segment'),
  value: fc.constantFrom('gold', 'silver'),
  isTakenBack: fc.boolean(),
});

it('random steps with overrides between them leave what a batch over the same facts makes', async () => {
  let overridden = 0;
  await fc.assert(
    fc.asyncProperty(actions(14), fc.array(decision, { minLength: 6, maxLength: 10 }), async (steps, decisions) => {
      const { act, resolve } = liveWorld(database);
      const came: string[] = [];
      for (const [number, step] of steps.entries()) {
        await act(step);
        if (step.kind === 'put')
          came.push(...step.puts.map(({ record }) => record.key).filter((key) => /:person:/.test(key)));
        if (came.length === 0) continue;
        const { at, isTakenBack, ...said } = decisions[number % decisions.length]!;
        const id = `override ${number}`;
        const recordKey = came[at % came.length]!;
        const changes: LiveChanges = { override: [{ ...said, recordKey, id, by: 'a steward', reason: 'a test' }] };
        overridden += (await resolve(changes)).entities.changed.length;
        if (isTakenBack) await resolve({ withdrawOverride: [{ id, recordKey, by: 'another' }] });
      }
      await expectSameAsBatch(database);
      await wipeAllButModel(database);
    }),
    { numRuns: 5, seed: 11 },
  );
  expect(overridden).toBeGreaterThan(10);
  expect(await database.read(adHoc('MATCH (o:Override) RETURN count(o) AS left'), {}, z.unknown())).toEqual([
    { left: 0 },
  ]);
});
