// A live graph on a test's database, and what must hold of it after any steps.

import { expect } from 'vitest';
import { derive } from '../../../src/services/derive.ts';
import type { GraphModel } from '../../../src/services/graphModel.ts';
import type { GroupJudgement, LiveChanges } from '../../../src/services/live/changes.ts';
import type { StepReport } from '../../../src/services/live/contract.ts';
import { drainHierarchies } from '../../../src/services/live/drainHierarchies.ts';
import { drainHouseholds } from '../../../src/services/live/drainHouseholds.ts';
import { LiveGraph } from '../../../src/services/live/liveGraph.ts';
import { rebuild } from '../../../src/services/rebuild.ts';
import type { Database } from '../../../src/store/database.ts';
import { graphStores } from '../../../src/store/graph.ts';
import { hierarchyStore } from '../../../src/store/live/hierarchyStore.ts';
import { householdStore } from '../../../src/store/live/householdStore.ts';
import { liveStore } from '../../../src/store/live/liveStore.ts';
import type { Action } from './livePeople.ts';

const START = Date.parse('2026-01-01T00:00:00.000Z');

export interface LiveWorld {
  readonly graph: LiveGraph;
  act(action: Action): Promise<StepReport | null>;
  resolve(changes: LiveChanges): Promise<StepReport>;
}

interface Standing {
  readonly id: string;
  readonly judgement: Omit<GroupJudgement, 'id'>;
}

/** A process with engines of its own; `name` tells what it makes from what others make. */
export function liveWorld(database: Database, name = 'one'): LiveWorld {
  let calls = 0;
  const now = () => START + calls++;
  const graph = new LiveGraph({ store: liveStore(database), now, nonce: () => `${name} ${calls++}` });
  const judged: Standing[] = [];
  const resolve = (changes: LiveChanges) => graph.resolve(changes, { cause: 'record' });
  return {
    graph,
    resolve,
    async act(action) {
      if (action.kind === 'put') return resolve({ put: action.puts });
      if (action.kind === 'remove') return resolve({ remove: action.keys });
      if (action.kind === 'judge') {
        const id = `judgement ${name} ${calls++}`;
        const { judgement } = action;
        const report = await resolve({ judge: [{ ...judgement, id, by: 'a steward', reason: 'a test' }] }).catch(
          refused,
        );
        if (report !== null) judged.push({ id, judgement });
        return report;
      }
      if (judged.length === 0) return null;
      const [{ id, judgement }] = judged.splice(action.at % judged.length, 1) as [Standing];
      return resolve({ withdraw: [{ judgement: { ...judgement, id }, by: `withdrawal of ${id}` }] });
    },
  };
}

/** A judgement that contradicts others, or is about a record that was never there, is refused. */
function refused(error: unknown): null {
  const code = (error as { code?: string }).code ?? '';
  if (!['contradictory-judgements', 'not-found'].includes(code)) throw error;
  return null;
}

export async function pin(database: Database, model: GraphModel): Promise<void> {
  await liveStore(database).pin(model, null, new Date(START).toISOString());
}

/** What stands is what one batch over all facts makes of them under the same model. */
export async function expectSameAsBatch(database: Database): Promise<void> {
  await drainHouseholds(householdStore(database));
  await drainHierarchies(hierarchyStore(database));
  const request = { at: new Date(START).toISOString(), engine: 'test-1', check: true, most: 1000 };
  const { differences } = await rebuild(request, { ...graphStores(database), derive });
  expect(differences).toEqual([]);
}
