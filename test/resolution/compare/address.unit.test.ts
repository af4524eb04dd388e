// Addresses: how near two doors are, as one level.

import { describe, expect, it } from 'vitest';
import type { NormalizedAddress } from '../../../src/resolution/normalize/normalized.ts';
import { levelOf } from '../normalizedRecords.ts';

type Parts = Partial<NormalizedAddress>;
const HOME: Parts = { number: '12', street: 'station rd', unit: '4', city: 'leeds', postalCode: '10001' };
const compare = (left: readonly Parts[], right: readonly Parts[]) =>
  levelOf({ field: 'address' }, { addresses: left }, { addresses: right });

describe('the door of 12 Station Road, flat 4, Leeds 10001', () => {
  it.each<[string, Parts, string]>([
    ['itself', {}, 'same door'],
    ['the same without a unit', { unit: '' }, 'same door'],
    ['the same without a town', { city: '' }, 'same door'],
    ['the same without a postal code', { postalCode: '' }, 'same door'],
    ['a street that is a slip away', { street: 'staiton rd' }, 'nearly the same door'],
    ['the same street and number in another town', { city: 'york', postalCode: '99999' }, 'nearly the same door'],
    ['no number', { number: '' }, 'nearly the same door'],
    ['another unit', { unit: '9' }, 'same building, other unit'],
    ['another number', { number: '87' }, 'same street'],
    ['another street under the same postal code', { street: 'high st' }, 'same postal code'],
    ['no street under the same postal code', { street: '', number: '' }, 'same postal code'],
    ['another street of the town', { street: 'high st', postalCode: '99999' }, 'same town'],
    ['a postal code that is a slip away', { street: 'high st', city: '', postalCode: '10010' }, 'same town'],
    ['another street of another town', { street: 'high st', city: 'york', postalCode: '99999' }, 'different'],
    ['nothing that both state', { street: '', city: '', postalCode: '', country: 'gb' }, 'missing'],
  ])('and %s', (_, changes, level) => {
    expect(compare([HOME], [{ ...HOME, ...changes }])).toBe(level);
  });
});

it('compares the two nearest of several addresses', () => {
  const elsewhere: Parts = { number: '1', street: 'high st', city: 'york', postalCode: '99999' };
  expect(compare([elsewhere, HOME], [HOME])).toBe('same door');
  expect(compare([], [HOME])).toBe('missing');
});
