// Laws that hold for every comparison, whatever the records.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityType } from '../../../src/domain/record.ts';
import { type Comparison, countOf } from '../../../src/resolution/compare/comparison.ts';
import { comparisonsOf } from '../../../src/resolution/compare/comparisons.ts';
import { TermSource } from '../../../src/resolution/compare/terms.ts';
import type { FeatureTable } from '../../../src/resolution/features/featureTable.ts';
import { type Stated, statedCompanies, statedPeople, tableOf } from '../normalizedRecords.ts';

const kinds: [EntityType, fc.Arbitrary<Stated>][] = [
  ['person', statedPeople],
  ['organization', statedCompanies],
];

/** A level by name, and where its value's rarity counts how many records hold the value. */
function found(comparison: Comparison, left: number, right: number) {
  const level = comparison.levels[comparison.compare(left, right)]!;
  const held = level.byFrequency ? countOf(comparison.terms!, comparison.agreed) : null;
  return { field: comparison.field, level: level.name, held };
}

/** Counts of every value of a table that follow from the value alone and are not those of its records. */
function pinnedFor(fields: readonly string[], { names, contacts, places, dates }: FeatureTable): TermSource {
  const pools = [names, contacts, places, dates];
  const texts = pools.flatMap((pool) => Array.from({ length: pool.size }, (_, id) => pool.text(id)));
  const counts = Object.fromEntries(texts.map((text) => [text, 1 + ((text.length * 7 + text.charCodeAt(0)) % 11)]));
  return new TermSource(Object.fromEntries(fields.map((field) => [field, { filled: 100, counts }])));
}

describe.each(kinds)('comparisons of a %s', (type, stated) => {
  const records = fc.array(stated, { minLength: 2, maxLength: 6 });
  const comparisonsFor = (list: readonly Stated[]) => comparisonsOf(type, tableOf(list, type), {});
  const expectSymmetry = (comparisons: readonly Comparison[], size: number) => {
    for (const comparison of comparisons) {
      for (let a = 0; a < size; a++) {
        for (let b = 0; b < a; b++) expect(found(comparison, a, b)).toEqual(found(comparison, b, a));
      }
    }
  };

  it('are symmetric, in level and in how common the agreed value is', () => {
    fc.assert(
      fc.property(records, (list) => expectSymmetry(comparisonsFor(list), list.length)),
      { numRuns: 100 },
    );
  });

  it('are symmetric under pinned frequencies too', () => {
    fc.assert(
      fc.property(records, (list) => {
        const table = tableOf(list, type);
        const fields = comparisonsOf(type, table, {}).map(({ field }) => field);
        expectSymmetry(comparisonsOf(type, table, {}, pinnedFor(fields, table)), list.length);
      }),
      { numRuns: 100 },
    );
  });

  it('never see a record and its copy as different', () => {
    fc.assert(
      fc.property(stated, (one) => {
        const different = comparisonsFor([one, one]).filter((comparison) => comparison.compare(0, 1) === 1);
        expect(different.map(({ field }) => field)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('say the same of a pair whatever was compared before it', () => {
    fc.assert(
      fc.property(records, (list) => {
        const used = comparisonsFor(list);
        for (const comparison of used)
          for (let a = 0; a < list.length; a++) comparison.compare(a, (a + 1) % list.length);
        const fresh = comparisonsFor(list);
        expect(used.map((comparison) => found(comparison, 0, 1))).toEqual(
          fresh.map((comparison) => found(comparison, 0, 1)),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('find an agreed value on one of the records that agree at least, and on no more than there are', () => {
    fc.assert(
      fc.property(records, (list) => {
        for (const comparison of comparisonsFor(list)) {
          const { field, held } = found(comparison, 0, 1);
          if (held === null) continue;
          // Company names that differ in spaces alone are two values that agree.
          expect([field, held >= (field === 'name' ? 1 : 2), held <= comparison.terms!.filled]).toEqual([
            field,
            true,
            true,
          ]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('give each hypothesis probabilities that add up to one', () => {
    for (const { field, levels } of comparisonsFor([{ identifiers: ['ssn:123456788', 'login:ann', 'loyalty:5'] }])) {
      const [missing, ...others] = levels;
      expect([missing?.m, missing?.u, missing?.rival]).toEqual([1, 1, 1]);
      for (const hypothesis of ['m', 'u', 'rival'] as const) {
        const sum = others.reduce((total, level) => total + level[hypothesis], 0);
        expect([field, hypothesis, Math.abs(sum - 1) < 0.01]).toEqual([field, hypothesis, true]);
      }
    }
  });

  it('weigh by frequency at the last level alone, and know the terms where they do', () => {
    for (const { field, levels, terms } of comparisonsFor([{ identifiers: ['ssn:123456788'] }])) {
      const byFrequency = levels.map((level) => level.byFrequency === true);
      expect([field, byFrequency.slice(0, -1).some(Boolean)]).toEqual([field, false]);
      if (byFrequency.at(-1)) expect(terms).not.toBeNull();
    }
  });
});
