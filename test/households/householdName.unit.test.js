import { describe, expect, it } from 'vitest';
import { householdName } from '../../src/households/householdName.js';

describe('householdName', () => {
  it('names one family, two, three and many', () => {
    expect(householdName(['Smith', 'SMITH '])).toBe('The Smith Household');
    expect(householdName(['Smith', 'Nguyen'])).toBe('Smith and Nguyen Household');
    expect(householdName(['Smith', 'Nguyen', 'Lee'])).toBe('Smith, Nguyen and Lee Household');
    expect(householdName(['Smith', 'Nguyen', 'Lee', 'Ono'])).toBe('Smith, Nguyen and Others Household');
  });
  it('does not fail where nobody has a family name', () => {
    expect(householdName([''])).toBe('Unnamed Household');
  });
});
