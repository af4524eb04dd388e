// Fields with one value a record: gender, suffix, employer, attributes.

import { expect, it } from 'vitest';
import { comparisonsOf } from '../../../src/resolution/compare/comparisons.ts';
import { FeatureTable } from '../../../src/resolution/features/featureTable.ts';
import { levelOf, normalized, type Stated } from '../normalizedRecords.ts';

it.each<[string, Stated, Stated, string]>([
  ['gender', { gender: 'f' }, { gender: 'f' }, 'exact'],
  ['gender', { gender: 'f' }, { gender: 'm' }, 'different'],
  ['gender', { gender: 'f' }, {}, 'missing'],
  ['nameSuffix', { names: ['ann/lee'], suffix: 'jr' }, { names: ['ann/lee'], suffix: 'sr' }, 'different'],
  ['employer', { employer: 'brightwater' }, { employer: 'brightwatre' }, 'similar'],
  ['employer', { employer: 'brightwater' }, { employer: 'acme' }, 'different'],
])('%s of %j and %j is told', (field, left, right, level) => {
  expect(levelOf({ field }, left, right)).toBe(level);
});

it('compares an attribute that the mapping names', () => {
  const table = new FeatureTable();
  for (const birthplace of ['leeds', 'leeds', 'york']) table.add(normalized({}), { birthplace });
  table.add(normalized({}));
  const comparison = comparisonsOf('person', table, {}).find(({ field }) => field === 'attribute.birthplace')!;
  expect([1, 2, 3].map((row) => comparison.levels[comparison.compare(0, row)]!.name)).toEqual([
    'exact',
    'different',
    'missing',
  ]);
  comparison.compare(0, 1);
  expect([comparison.terms!.text(comparison.agreed), comparison.terms!.counts[comparison.agreed]]).toEqual([
    'leeds',
    2,
  ]);
  expect(comparison.terms!.filled).toBe(3);
});
