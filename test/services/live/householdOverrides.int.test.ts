// Household overrides amid records that come, change and go and judgements: whatever the order, the graph is that of one batch.

import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HOUSEHOLD_VERDICTS } from '../../../src/domain/household.ts';
import { overrideHousehold, withdrawHouseholdOverride } from '../../../src/services/households/override.ts';
import type { Database } from '../../../src/store/database.ts';
import { householdStore } from '../../../src/store/live/householdStore.ts';
import { liveReader } from '../../../src/store/live/liveReader.ts';
import { testDatabase, wipe, wipeAllButModel } from '../../support/database.ts';
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
  verdict: fc.constantFrom(...HOUSEHOLD_VERDICTS),
  /** Which of the records that came so far, counted round. */
  left: fc.nat(20),
  right: fc.nat(20),
  isTakenBack: fc.boolean(),
});

/** False of records that are one customer's, or gone. */
async function tried(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (!['invalid-request', 'not-found'].includes((error as { code?: string }).code ?? '')) throw error;
    return false;
  }
}

it('random steps with household overrides between them leave what a batch over the same facts makes', async () => {
  const order = { store: householdStore(database), dryRun: false, at: '2026-01-01T00:00:00.000Z' };
  let made = 0;
  await fc.assert(
    fc.asyncProperty(actions(12), fc.array(decision, { minLength: 6, maxLength: 10 }), async (steps, decisions) => {
      const { act } = liveWorld(database);
      const came: string[] = [];
      for (const [number, step] of steps.entries()) {
        await act(step);
        if (step.kind === 'put')
          came.push(...step.puts.map(({ record }) => record.key).filter((key) => /:person:/.test(key)));
        if (came.length === 0) continue;
        const { verdict, left, right, isTakenBack } = decisions[number % decisions.length]!;
        const id = `override ${number}`;
        const sides = {
          left: [came[left % came.length]!],
          right: verdict === 'optOut' ? [] : [came[right % came.length]!],
        };
        if (!(await tried(overrideHousehold({ id, verdict, ...sides, by: 'a steward', reason: 'a test' }, order))))
          continue;
        made += 1;
        if (isTakenBack) await withdrawHouseholdOverride(liveReader(database), { id, by: 'another' }, order);
      }
      await expectSameAsBatch(database);
      await wipeAllButModel(database);
    }),
    { numRuns: 6, seed: 5 },
  );
  expect(made).toBeGreaterThan(10);
});
