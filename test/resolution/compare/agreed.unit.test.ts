// Of several values that two records agree on it is the rarest that says most.

import { expect, it } from 'vitest';
import type { EntityType } from '../../../src/domain/record.ts';
import { comparisonsOf } from '../../../src/resolution/compare/comparisons.ts';
import { TermSource } from '../../../src/resolution/compare/terms.ts';
import { comparisonOf, type Stated, tableOf } from '../normalizedRecords.ts';

interface Case {
  readonly field: string;
  readonly type?: EntityType;
  /** A record with values that many have and one that few have, in this order. */
  readonly values: (order: readonly [string, string]) => Stated;
  readonly common: string;
  readonly rare: string;
  readonly text?: string;
}

const CASES: readonly Case[] = [
  { field: 'email', values: (emails) => ({ emails }), common: 'ann@x.example', rare: 'zoe@y.example' },
  { field: 'phone', values: (phones) => ({ phones }), common: '+12125550101', rare: '+442079460000' },
  { field: 'website', values: (websites) => ({ websites }), common: 'x.example', rare: 'y.example' },
  {
    field: 'identifier.loyalty',
    values: (values) => ({ identifiers: values.map((value) => `loyalty:${value}`) }),
    common: '111111',
    rare: '222222',
  },
  {
    field: 'birthDate',
    values: (birthDates) => ({ birthDates }),
    common: '1980-03-04',
    rare: '1980-04-03',
    text: '19800403',
  },
  {
    field: 'address',
    values: (streets) => ({ addresses: streets.map((street) => ({ number: '1', street, city: 'leeds' })) }),
    common: 'main st',
    rare: 'zebra st',
    text: '1 zebra st',
  },
  {
    field: 'name',
    type: 'organization',
    values: (companies) => ({ companies }),
    common: 'acme gas',
    rare: 'zephyr water',
  },
];

const ORDERS = (common: string, rare: string): readonly (readonly [string, string])[] => [
  [common, rare],
  [rare, common],
];

it.each(CASES)('of two shared values of $field the rarer is agreed on, in whichever order they stand', (one) => {
  const { field, type = 'person', values, common, rare, text = rare } = one;
  const holders = Array.from({ length: 4 }, () => values([common, common]));
  for (const left of ORDERS(common, rare)) {
    for (const right of ORDERS(common, rare)) {
      const comparison = comparisonOf(tableOf([values(left), values(right), ...holders], type), { field, type });
      for (const [a, b] of [
        [0, 1],
        [1, 0],
      ] as const) {
        expect(comparison.compare(a, b)).toBe(comparison.levels.length - 1);
        expect([left, right, a, comparison.terms!.text(comparison.agreed)]).toEqual([left, right, a, text]);
      }
    }
  }
});

it.each(CASES)('of two shared values of $field the one that is rarer by pinned frequencies is agreed on', (one) => {
  const { field, type = 'person', values, common, rare, text = rare } = one;
  const commonText = text === rare ? common : text.replace(rare, common);
  const spelt = field === 'birthDate' ? common.replaceAll('-', '') : commonText;
  const pinned = new TermSource({ [field]: { filled: 1000, counts: { [spelt]: 400, [text]: 2 } } });
  for (const left of ORDERS(common, rare)) {
    const table = tableOf([values(left), values([rare, common]), values([rare, rare])], type);
    const comparison = comparisonsOf(type, table, {}, pinned).find((each) => each.field === field)!;
    comparison.compare(0, 1);
    expect([left, comparison.terms!.text(comparison.agreed)]).toEqual([left, text]);
  }
});
