// Laws that hold for every comparison, whatever the records.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityType } from '../../../src/domain/record.ts';
import { comparisonsOf } from '../../../src/resolution/compare/comparisons.ts';
import { statedCompanies, statedPeople, tableOf } from '../normalizedRecords.ts';

const kinds: [EntityType, typeof statedPeople][] = [
  ['person', statedPeople],
  ['organization', statedCompanies],
];

describe.each(kinds)('comparisons of a %s', (type, stated) => {
  const records = fc.array(stated, { minLength: 2, maxLength: 6 });
  const comparisonsFor = (list: readonly (typeof stated extends fc.Arbitrary<infer T> ? T : never)[]) =>
    comparisonsOf(type, tableOf(list, type), {});

  it('are symmetric, in level and in frequency', () => {
    fc.assert(
      fc.property(records, (list) => {
        for (const { field, levels, compare, frequency } of comparisonsFor(list)) {
          for (let a = 0; a < list.length; a++) {
            for (let b = 0; b < a; b++) {
              const level = compare(a, b);
              expect([field, levels[level]!.name]).toEqual([field, levels[compare(b, a)]!.name]);
              if (levels[level]!.byFrequency)
                expect([field, frequency(a, b, level)]).toEqual([field, frequency(b, a, level)]);
            }
          }
        }
      }),
    );
  });

  it('never see a record and its copy as different', () => {
    fc.assert(
      fc.property(stated, (one) => {
        const different = comparisonsFor([one, one]).filter(({ compare }) => compare(0, 1) === 1);
        expect(different.map(({ field }) => field)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('find an agreed value at least on the records that agree', () => {
    fc.assert(
      fc.property(records, (list) => {
        for (const { levels, compare, frequency } of comparisonsFor(list)) {
          const level = compare(0, 1);
          if (!levels[level]!.byFrequency) continue;
          expect(frequency(0, 1, level)).toBeGreaterThanOrEqual(2 / list.length);
          expect(frequency(0, 1, level)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('give each hypothesis probabilities that add up to one', () => {
    for (const { field, levels } of comparisonsFor([{ identifiers: ['ssn:123456788', 'login:ann', 'loyalty:5'] }])) {
      const [missing, ...stated] = levels;
      expect([missing?.m, missing?.u, missing?.rival]).toEqual([1, 1, 1]);
      for (const hypothesis of ['m', 'u', 'rival'] as const) {
        const sum = stated.reduce((total, level) => total + level[hypothesis], 0);
        expect([field, hypothesis, Math.abs(sum - 1) < 0.01]).toEqual([field, hypothesis, true]);
      }
    }
  });
});
