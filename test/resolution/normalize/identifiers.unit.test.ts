// Declared identifiers: spelling, check digits, scope.

import { describe, expect, test } from 'vitest';
import { normalizeIdentifier, registrationIdentifier } from '../../../src/resolution/normalize/identifiers.ts';

function read(type: string, value: string, country = ''): string {
  const result = normalizeIdentifier({ type, value }, country);
  return 'value' in result ? result.value : `(${result.reason})`;
}

describe('an identifier', () => {
  test.each([
    ['ssn', '123-45-6788', '123456788'],
    ['ssn', '123 45 6788', '123456788'],
    ['ssn', '912-70-1234', '912701234'],
    ['ssn', '000-12-3456', '(not a social security number)'],
    ['ssn', '666-12-3456', '(not a social security number)'],
    ['ssn', '912-01-1234', '(not a social security number)'],
    ['ssn', '123-00-6788', '(not a social security number)'],
    ['ssn', '123-45-0000', '(not a social security number)'],
    ['ssn', '078-05-1120', '(not a social security number)'],
    ['ssn', '***-**-1234', '(masked)'],
    ['ssn', '123-45-6789', '(digit run)'],
    ['lei', '5493 001K JTII GC8Y 1R12', '5493001KJTIIGC8Y1R12'],
    ['lei', '5493001KJTIIGC8Y1R13', '(check digits do not match)'],
    ['iban', 'DE89 3704 0044 0532 0130 00', 'DE89370400440532013000'],
    ['iban', 'DE88 3704 0044 0532 0130 00', '(check digits do not match)'],
    ['vat', 'GB 980 7806 84', 'GB980780684'],
    ['vat', 'GR094259216', 'EL094259216'],
    ['vat', 'G', '(not a VAT number)'],
    ['duns', '15-048-3782', '150483782'],
    ['duns', '1234', '(not nine digits)'],
    ['nationalId', 'us:98-ab', 'US:98AB'],
    ['passport', 'Germany:C01X00T47', 'DE:C01X00T47'],
    ['driversLicense', 'Nevada:112-2334', 'NV:1122334'],
    ['driversLicense', 'NV:1122334', 'NV:1122334'],
    ['crmId', ' a-12 ', 'A-12'],
    ['crmId', '12345', '12345'],
    ['login', 'Ann.Smith', 'ANN.SMITH'],
    ['anything', '0000', '(one repeated character)'],
    ['anything', 'None', '(placeholder word)'],
    ['anything', '??', '(no letters or digits)'],
  ])('%s %s is %s', (type, raw, expected) => {
    expect(read(type, raw)).toBe(expected);
  });

  test('a VAT number without its prefix takes the country', () => {
    expect(read('vat', '980780684', 'gb')).toBe('GB980780684');
  });

  test('an identifier is its own canonical form', () => {
    for (const [type, raw] of [
      ['ssn', '123-45-6788'],
      ['nationalId', 'us:98-ab'],
      ['crmId', ' a  12'],
    ] as const) {
      expect(read(type, read(type, raw))).toBe(read(type, raw));
    }
  });
});

describe('a registration number', () => {
  test('stands under its jurisdiction, else under the country', () => {
    expect(registrationIdentifier('0123 4599', 'United Kingdom', 'us')).toEqual({ value: 'GB:1234599' });
    expect(registrationIdentifier('1234599', '', 'gb')).toEqual({ value: 'GB:1234599' });
    expect(registrationIdentifier('SC 012345', 'GB', '')).toEqual({ value: 'GB:SC12345' });
    expect(registrationIdentifier('7654399', 'Delaware', 'us')).toEqual({ value: 'DE:7654399' });
    expect(registrationIdentifier('7654399', '', '')).toEqual({ value: '7654399' });
  });
});
