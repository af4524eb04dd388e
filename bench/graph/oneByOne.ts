// What it takes to resolve one record into a graph, beside a write of one node in the same run, by one writer and by several.

import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Put } from '../../src/services/live/changes.ts';
import type { LiveStore, LiveTransaction } from '../../src/services/live/contract.ts';
import { LiveGraph } from '../../src/services/live/liveGraph.ts';
import type { Database } from '../../src/store/database.ts';
import { liveStore } from '../../src/store/live/liveStore.ts';
import type { Query } from '../../src/store/queries.ts';

const ROUNDS = 8;
/** Of each kind, by each writer in each round. */
const EACH = 25;
const WARM_UP = 60;
const WRITE_NODE: Query = {
  name: 'bench/writeNode',
  text: 'CREATE (n:BenchNode {id: $id}) RETURN n.id AS id',
  params: [{ name: 'id', type: 'string' }],
  columns: [{ name: 'id', type: 'string' }],
};
const IdRow = z.object({ id: z.string() });

export interface OneByOne {
  readonly writers: number;
  /** Milliseconds. */
  readonly nodeP95: number;
  readonly stepP95: number;
  readonly stepMedian: number;
  /** Records a second, all writers together. */
  readonly rate: number;
  /** The most that any step took, retries apart. */
  readonly mostStatements: number;
}

/** Takes `writers` * 200 + 60 puts off the end of `later`. */
export async function measureOneByOne(database: Database, later: Put[], writers: number): Promise<OneByOne> {
  const { store, most } = counted(liveStore(database));
  const graph = new LiveGraph({ store, now: Date.now, nonce: randomUUID });
  const step = async () => void (await graph.resolve({ put: [later.pop()!] }, { cause: 'record' }));
  const node = async () => void (await database.write(WRITE_NODE, { id: randomUUID() }, IdRow));
  for (let at = 0; at < WARM_UP; at++) {
    await step();
    await node();
  }
  const [nodes, steps]: [number[], number[]] = [[], []];
  let seconds = 0;
  for (let round = 0; round < ROUNDS; round++) {
    await side(writers, () => timed(node, nodes));
    const start = performance.now();
    await side(writers, () => timed(step, steps));
    seconds += (performance.now() - start) / 1000;
  }
  return {
    writers,
    nodeP95: quantile(nodes, 0.95),
    stepP95: quantile(steps, 0.95),
    stepMedian: quantile(steps, 0.5),
    rate: steps.length / seconds,
    mostStatements: most(),
  };
}

async function side(writers: number, work: () => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: writers }, work));
}

async function timed(work: () => Promise<void>, into: number[]): Promise<void> {
  for (let at = 0; at < EACH; at++) {
    const start = performance.now();
    await work();
    into.push(performance.now() - start);
  }
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)]!;
}

/** The store, and the most statements that any of its transactions ran. */
function counted(store: LiveStore): { readonly store: LiveStore; readonly most: () => number } {
  let most = 0;
  const transaction: LiveStore['transaction'] = (work) =>
    store.transaction((inner) => {
      let statements = 0;
      const counting = new Proxy(inner, {
        get: (target, name: keyof LiveTransaction) => {
          most = Math.max(most, ++statements);
          return target[name];
        },
      });
      return work(counting);
    });
  return { store: { ...store, transaction }, most: () => most };
}
