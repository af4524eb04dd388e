// The plan's own patterns say of every number what the library says.

import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, test } from 'vitest';
import { isAssigned, isMemberOfPlan } from '../../../src/resolution/normalize/northAmerica.ts';

function isValid(national: string): boolean {
  return parsePhoneNumberFromString(`+1${national}`)?.isValid() ?? false;
}

describe('a number of the North American plan is assigned where the library calls it valid', () => {
  const areas = Array.from({ length: 800 }, (_, i) => 200 + i);

  test('in every area code', () => {
    const exchanges = ['555', '200', '264', '345', '460', '521', '606', '712', '840', '999'];
    const numbers = areas.flatMap((area) => exchanges.map((exchange) => `${area}${exchange}0123`));
    expect(numbers.filter((national) => isAssigned(national) !== isValid(national))).toEqual([]);
  });

  test('in the areas that are divided by exchange', () => {
    const area = fc.constantFrom(
      '242',
      '246',
      '268',
      '340',
      '345',
      '441',
      '523',
      '524',
      '658',
      '809',
      '829',
      '876',
      '983',
    );
    fc.assert(
      fc.property(area, fc.stringMatching(/^[2-9]\d{6}$/), (code, rest) => {
        expect(isAssigned(code + rest)).toBe(isValid(code + rest));
      }),
      { numRuns: 2000 },
    );
  });
});

test('the plan has its countries and no others', () => {
  expect(['US', 'CA', 'JM', 'PR'].every(isMemberOfPlan)).toBe(true);
  expect(['GB', 'MX', 'XX', ''].some(isMemberOfPlan)).toBe(false);
});
