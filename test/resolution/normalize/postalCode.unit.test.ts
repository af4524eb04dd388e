// Postal codes of many countries: what is written before them, what spreadsheets take away, and what differs.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import table from '../../../src/resolution/data/postalCodes.json' with { type: 'json' };
import { impliedCountry, normalizePostalCode } from '../../../src/resolution/normalize/postalCode.ts';

describe('one code in several spellings', () => {
  test.each([
    ['ar', '1425', ['C1425DKF', 'C1425', '1425']],
    ['at', '1010', ['A-1010', '1010', 'AT-1010']],
    ['au', '0800', ['0800', '800']],
    ['be', '1000', ['B-1000', '1000']],
    ['br', '01310100', ['01310-100', '1310100', '01310100', 'CEP 01310-100']],
    ['ca', 'm5x1a9', ['M5X 1A9', 'm5x1a9', 'M5X IA9']],
    ['ch', '8001', ['CH-8001', '8001']],
    ['cn', '010010', ['010010', '10010']],
    ['cz', '11000', ['110 00', 'CZ-110 00', '11000']],
    ['de', '01067', ['01067', 'D-01067', '1067', '1067.0', 'DE 01067']],
    ['dk', '0800', ['0800', 'DK-0800', '800']],
    ['es', '08001', ['08001', '8001', 'E-08001']],
    ['fi', '00100', ['00100', 'FI-00100', '100', 'FIN-00100']],
    ['fr', '06000', ['06000', '6000', 'F-06000']],
    ['gb', 'sw1a0aa', ['SW1A 0AA', 'sw1a0aa', 'SW1A OAA']],
    ['in', '400001', ['400001', '400 001', 'PIN 400001']],
    ['it', '00118', ['00118', '118', 'I-00118']],
    ['jp', '0600001', ['060-0001', '〒060-0001', '600001', '０６０－０００１']],
    ['kr', '03187', ['03187', '3187']],
    ['lv', '1010', ['LV-1010', '1010']],
    ['mx', '01000', ['01000', '1000', 'C.P. 01000']],
    ['nl', '1015cj', ['1015 CJ', '1015cj']],
    ['no', '0150', ['0150', '150', 'N-0150']],
    ['nz', '0110', ['0110', '110']],
    ['pl', '00950', ['00-950', '950', 'PL 00-950']],
    ['ro', '010011', ['010011', '10011']],
    ['se', '11122', ['111 22', 'SE-111 22', 'S-11122']],
    ['sg', '018956', ['018956', '18956', 'S(018956)', 'Singapore 018956']],
    ['tr', '06420', ['06420', '6420']],
    ['ua', '01001', ['01001', '1001']],
    ['us', '02116', ['02116', '2116', '02116-1234', '021161234']],
    ['za', '0001', ['0001', '001', '01']],
  ])('%s %s', (country, code, spellings) => {
    for (const spelling of spellings) expect(normalizePostalCode(spelling, country)).toBe(code);
  });
});

test('codes that differ stay apart', () => {
  expect(normalizePostalCode('10115', 'de')).not.toBe(normalizePostalCode('1015', 'de'));
  expect(normalizePostalCode('D-101155', 'de')).toBe('d101155');
  expect(normalizePostalCode('E-10115', 'de')).toBe('e10115');
  expect(normalizePostalCode('1015 CJ', 'nl')).not.toBe(normalizePostalCode('1015 CK', 'nl'));
  expect(normalizePostalCode('800', 'ch')).toBe('800');
});

describe('the country that a code tells', () => {
  test.each([
    ['D-10115', 'de'],
    ['CH-8001', 'ch'],
    ['F-75001', 'fr'],
    ['PL 00-950', 'pl'],
    ['LV-1010', 'lv'],
    ['SW1A 2AA', 'gb'],
    ['B-1636', ''],
    ['A4400', ''],
    ['X-12345', ''],
    ['D-1011', ''],
    ['10115', ''],
  ])('%s: %j', (raw, country) => {
    expect(impliedCountry('', normalizePostalCode(raw, ''))).toBe(country);
  });
});

test('a code read again is the same code', () => {
  const country = fc.constantFrom('', 'us', 'pr', 'au', 'gb', 'ca', 'ar', 'xx', ...Object.keys(table.countries));
  const code = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.stringMatching(/^[A-Zoil]{0,3}[ -]?\d{0,9}[a-z]{0,3}$/),
  );
  fc.assert(
    fc.property(code, country, (raw, where) => {
      const once = normalizePostalCode(raw, where);
      expect(normalizePostalCode(once, where)).toBe(once);
    }),
    { numRuns: 3000 },
  );
});
