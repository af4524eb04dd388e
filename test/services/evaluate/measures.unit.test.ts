// Confidence intervals: that they hold what they promise, and are the same for the same input.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Random, seededRandom } from '../../../src/services/evaluate/random.ts';
import { score } from '../../../src/services/evaluate.ts';

/** Entities of one to four records, some of which are split, and some of which are put together with the entity before. */
function draw(entities: number, random: Random): [cluster: string, entity: string][] {
  const records: [string, string][] = [];
  let last = '';
  for (let entity = 0; entity < entities; entity++) {
    const cluster = entity > 0 && random() < 0.03 ? last : `c${entity}`;
    const size = 1 + Math.floor(random() * 4);
    for (let at = 0; at < size; at++) records.push([random() < 0.05 ? `s${entity}.${at}` : cluster, `e${entity}`]);
    last = cluster;
  }
  return records;
}

const KINDS = ['pairwise', 'bCubed', 'exactClusters', 'exactGroups'] as const;
const SHARES = ['precision', 'recall', 'f1'] as const;

describe('a 95 % interval', () => {
  it('holds the share of the population about nineteen times in twenty', { timeout: 20_000 }, () => {
    const population = score(draw(50_000, seededRandom(1)));
    const random = seededRandom(2);
    const samples = Array.from({ length: 100 }, () => score(draw(300, random)));
    for (const kind of KINDS) {
      for (const share of SHARES) {
        const held = samples.filter((sample) => {
          const [low, high] = sample[kind].intervals[share];
          return low <= population[kind][share] && population[kind][share] <= high;
        });
        expect(held.length, `${kind} ${share}`).toBeGreaterThanOrEqual(86);
      }
    }
  });

  it('is the narrower, the more records there are', () => {
    const width = (entities: number) => {
      const [low, high] = score(draw(entities, seededRandom(3))).pairwise.intervals.f1;
      return high - low;
    };
    expect(width(10_000)).toBeLessThan(width(1000) / 2);
  });

  it('is as wide for one blunder among few as its share is uncertain, however many pairs it made', () => {
    const blunder = Array.from({ length: 60 }, (_, at): [string, string] => ['c', `e${at}`]);
    const right = Array.from({ length: 400 }, (_, at): [string, string] => [`c${at >> 1}`, `t${at >> 1}`]);
    const [low, high] = score([...blunder, ...right]).pairwise.intervals.precision;
    expect(low).toBeLessThan(0.06);
    expect(high).toBeGreaterThan(0.5);
  });

  it('of a full share leaves room for errors rarer than the sample is large: the rule of three', () => {
    const pairs = Array.from({ length: 200 }, (_, at): [string, string] => [`c${at >> 1}`, `e${at >> 1}`]);
    const [low, high] = score(pairs).pairwise.intervals.precision;
    expect(low).toBeCloseTo(1 - 3 / 100, 2);
    expect(high).toBe(1);
  });

  it('of one part alone says nothing', () => {
    const oneMissed: [string, string][] = [
      ['a', 'e'],
      ['a', 'e'],
      ['b', 'e'],
    ];
    expect(score(oneMissed).pairwise).toMatchObject({ recall: 1 / 3, intervals: { recall: [0, 1] } });
  });

  it('lies around its share, within none and full, and is the same for the same records', () => {
    const records = fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C', 'D'), fc.constantFrom('W', 'X', 'Y', 'Z')), {
      minLength: 1,
      maxLength: 15,
    });
    fc.assert(
      fc.property(records, (drawn) => {
        const scores = score(drawn);
        expect(score(drawn)).toEqual(scores);
        for (const kind of KINDS) {
          for (const share of SHARES) {
            const [low, high] = scores[kind].intervals[share];
            expect(low).toBeGreaterThanOrEqual(0);
            expect(low).toBeLessThanOrEqual(scores[kind][share]);
            expect(high).toBeGreaterThanOrEqual(scores[kind][share]);
            expect(high).toBeLessThanOrEqual(1 + 1e-12);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
