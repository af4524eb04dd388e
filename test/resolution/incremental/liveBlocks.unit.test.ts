// Blocks as records come and go, against blocks built at once: the same partners, and every pair that came together or apart
// without either record coming or going is told.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eachPair } from '../../../src/resolution/block/blocks.ts';
import type { Schemes } from '../../../src/resolution/block/schemes.ts';
import { LiveBlocks } from '../../../src/resolution/incremental/liveBlocks.ts';
import { buildBlocks } from '../block/blocking.ts';

const ROWS = 12;
const CAP = 3;
const rows = fc.nat({ max: ROWS - 1 });
/** What a record splits blocks by, and its keys under one scheme; it may be without any. */
const described = fc.record({
  features: fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 4, maxLength: 4 }),
  keys: fc.array(fc.nat({ max: 1 }), { maxLength: 2 }),
});
const orders = fc.shuffledSubarray([0, 1, 2, 3]);
const steps = fc.array(fc.record({ out: fc.array(rows, { maxLength: 5 }), into: fc.array(rows, { maxLength: 5 }) }), {
  minLength: 2,
  maxLength: 12,
});

const pairKey = (left: number, right: number) => Math.min(left, right) * ROWS + Math.max(left, right);

function livePairs(blocks: LiveBlocks): Set<number> {
  const pairs = new Set<number>();
  for (let row = 0; row < ROWS; row++) blocks.eachPartner(row, (partner) => pairs.add(pairKey(row, partner)));
  return pairs;
}

function batchPairs({ schemes, refine }: Schemes, order: readonly number[], here: ReadonlySet<number>): Set<number> {
  const present = schemes.map(({ name, keys }) => ({
    name,
    keys: (row: number, emit: (first: number) => void) => {
      if (here.has(row)) keys(row, emit);
    },
  }));
  const pairs = new Set<number>();
  const batch = buildBlocks({ schemes: present, refine }, ROWS, CAP, 1, [order]);
  eachPair(batch, (left, right) => pairs.add(pairKey(left, right)));
  return pairs;
}

it('has the partners of one batch, and tells which pairs of other records came together or apart', () => {
  fc.assert(
    fc.property(
      fc.array(described, { minLength: ROWS, maxLength: ROWS }),
      orders,
      steps,
      (records, order, sequence) => {
        const schemes: Schemes = {
          schemes: [
            {
              name: 'one',
              keys: (row, emit) => {
                for (const key of records[row]!.keys) emit(key);
              },
            },
          ],
          refine: (row) => records[row]!.features,
        };
        const blocks = new LiveBlocks(CAP, schemes, () => order);
        const here = new Set<number>();
        for (const { out, into } of sequence) {
          const before = livePairs(blocks);
          const gone = [...new Set(out)].filter((row) => here.delete(row));
          for (const row of gone) blocks.remove(row);
          const fresh = new Set(into.filter((row) => !here.has(row)));
          for (const row of fresh) blocks.add(row);
          for (const row of fresh) here.add(row);
          const { formed, loosened } = blocks.takeChanges();
          const after = livePairs(blocks);
          expect(after).toEqual(batchPairs(schemes, order, here));
          const met = new Set(formed.flatMap((part) => part.flatMap((a) => part.map((b) => pairKey(a, b)))));
          const stayed = [...here].filter((row) => !fresh.has(row));
          for (const left of stayed) {
            for (const right of stayed.filter((row) => row > left)) {
              const pair = pairKey(left, right);
              expect(blocks.arePartners(left, right)).toBe(after.has(pair));
              if (after.has(pair) && !before.has(pair)) expect(met).toContain(pair);
              if (before.has(pair) && !after.has(pair))
                expect([...loosened]).toEqual(expect.arrayContaining([left, right]));
            }
          }
        }
      },
    ),
    { numRuns: 200 },
  );
});
