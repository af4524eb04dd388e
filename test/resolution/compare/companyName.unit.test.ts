// Company names: shared words weigh by their rarity.

import { describe, expect, it } from 'vitest';
import { comparisonOf, levelOf, tableOf } from '../normalizedRecords.ts';

const FIELD = { field: 'name', type: 'organization' } as const;
const compare = (left: string, right: string) => levelOf(FIELD, { companies: [left] }, { companies: [right] });

describe('company names', () => {
  it.each([
    ['acme gas', 'acme gas', 'exact'],
    ['acmegas', 'acme gas', 'exact'],
    ['gas acme', 'acme gas', 'nearly equal'],
    ['acme engineering', 'acme eng', 'nearly equal'],
    ['acme packaging', 'acme pkg', 'nearly equal'],
    ['acme roofing', 'acme roofers', 'nearly equal'],
    ['acme', 'acme holding', 'part of a group'],
    ['acme gas capital', 'acme gas retail', 'part of a group'],
    ['brightwater', 'brightwatre', 'nearly equal'],
    ['international business machines', 'ibm', 'acronym'],
    ['international business machines', 'i b m', 'acronym'],
    ['acme', 'acme gas', 'one within the other'],
    ['acme', 'penn water', 'different'],
  ])('%s and %s are %s', (left, right, level) => expect(compare(left, right)).toBe(level));

  it('say nothing where one has none', () => expect(levelOf(FIELD, { companies: ['acme'] }, {})).toBe('missing'));
});

it('counts a rare shared word for more than a common one', () => {
  const rare = ['zephyr gas', 'zephyr water'];
  const common = ['penn light', 'penn rail', 'penn steam', 'penn gas', 'penn water', 'north gas', 'north water'];
  const table = tableOf(
    [...rare, ...common].map((name) => ({ companies: [name] })),
    'organization',
  );
  const comparison = comparisonOf(table, FIELD);
  expect(comparison.compare(0, 1)).toBeGreaterThan(comparison.compare(2, 3));
  expect(comparison.levels[comparison.compare(2, 3)]?.name).toBe('different');
});

it('compares the two names of several that agree best', () => {
  expect(levelOf(FIELD, { companies: ['penn water', 'acme gas'] }, { companies: ['acme gas'] })).toBe('exact');
});
