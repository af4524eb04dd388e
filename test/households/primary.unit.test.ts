import { describe, expect, it } from 'vitest';
import { primaryHousehold } from '../../src/households/primary.ts';

const membership = (household: string, validFrom: string | null, validTo: string | null, primary = false) => ({
  household,
  customerId: '1',
  role: 'member',
  primary,
  validFrom,
  validTo,
});

const OLD = membership('old', '2018-01-01', '2020-01-01');
const NEW = membership('new', '2020-01-01', null, true);

describe('primaryHousehold', () => {
  it('is null for a customer in no household', () => {
    expect(primaryHousehold([], '2020-01-01')).toBeNull();
  });

  it('is the one in force that day, the day of a move counting for the new one', () => {
    expect(primaryHousehold([NEW, OLD], '2019-12-31T23:59:59Z')).toBe(OLD);
    expect(primaryHousehold([OLD, NEW], '2020-01-01')).toBe(NEW);
  });

  it('is the current one where the day is unknown or before all that is known', () => {
    expect(primaryHousehold([OLD, NEW], null)).toBe(NEW);
    expect(primaryHousehold([OLD, NEW], '1990-01-01')).toBe(NEW);
  });

  it('takes no former membership without dates for one in force', () => {
    const undated = membership('former', null, null);
    expect(primaryHousehold([undated, NEW], '2019-01-01')).toBe(NEW);
  });
});
