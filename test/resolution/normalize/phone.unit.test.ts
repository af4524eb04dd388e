// Telephone numbers: one value however one number is written.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizePhone } from '../../../src/resolution/normalize/phone.ts';

function read(raw: string, country: string): string {
  const result = normalizePhone(raw, country);
  if ('reason' in result) return `(${result.reason})`;
  return result.value.extension === null ? result.value.value : `${result.value.value} x${result.value.extension}`;
}

describe('one number written in several ways', () => {
  test.each([
    [
      '+12125550187',
      'us',
      ['212-555-0187', '(212) 555 0187', '+1 212.555.0187', '1-212-555-0187', '001-212-555-0187', '2125550187'],
    ],
    ['+12125550187', '', ['212-555-0187', '+12125550187', '12125550187', '001-212-555-0187', 'tel: (212) 555-0187']],
    ['+442079460958', 'gb', ['020 7946 0958', '+44 (0)20 7946 0958', '0044 20 7946 0958', '442079460958']],
    ['+442079460958', '', ['+44 20 7946 0958', '00442079460958', '442079460958']],
    ['+442079460958', 'us', ['011 44 20 7946 0958', '+44 20 7946 0958']],
    ['+61293744000', 'au', ['02 9374 4000', '(02) 93744000', '+61 2 9374 4000']],
    ['+493012345612', 'de', ['030 12345612', '+49 30 123456-12', '0049 30 12345612']],
    ['+74951234567', 'ru', ['8 495 123-45-67', '+7 495 123-45-67']],
  ])('is %s (country %j)', (value, country, spellings) => {
    for (const raw of spellings) expect(read(raw, country)).toBe(value);
  });

  test.each([['1156922397', ['115.692.2397', '+1-115-692-2397', '001-115-692-2397', '1 115 692 2397']]])(
    'that is valid nowhere keeps its digits: %s',
    (value, spellings) => {
      for (const raw of spellings) for (const country of ['us', '']) expect(read(raw, country)).toBe(value);
    },
  );

  test('that is invalid in a known country loses the calling code', () => {
    expect(read('+44 1818 836002', 'gb')).toBe(read('01818 836002', 'gb'));
  });
});

describe('an extension', () => {
  test.each(['x388', ' ext. 388', ' extension 388', ' #388', ';ext=388', ', ext 388'])('%j is kept apart', (suffix) => {
    expect(read(`212-736-5000${suffix}`, 'us')).toBe('+12127365000 x388');
  });
});

describe('a number as it is dialled at home and from abroad', () => {
  test.each<[country: string, value: string, spellings: readonly string[]]>([
    ['ar', '+5491112345678', ['011 15-1234-5678', '+54 9 11 1234-5678']],
    ['at', '+431588580', ['01 588580', '+43 1 588580', '0043 1 588580']],
    ['au', '+61412345678', ['0412 345 678', '+61 412 345 678']],
    ['be', '+3225021234', ['02 502 12 34', '+32 2 502 12 34', '+32 (0)2 502 12 34']],
    ['br', '+5511961234567', ['(11) 96123-4567', '+55 11 96123 4567', '011 96123-4567']],
    ['ch', '+41446681800', ['044 668 18 00', '+41 44 668 18 00', '0041446681800']],
    ['cn', '+8613812345678', ['138 1234 5678', '+86 138-1234-5678', '１３８１２３４５６７８']],
    ['cz', '+420601123456', ['601 123 456', '+420 601 123 456']],
    ['de', '+491701234567', ['0170 1234567', '+49 (0) 170 1234567', '0049 170/1234567']],
    ['dk', '+4532123456', ['32 12 34 56', '+45 32123456']],
    ['es', '+34912345678', ['91 234 56 78', '+34 912345678', '912-345-678']],
    ['fr', '+33142685300', ['01 42 68 53 00', '+33 1 42 68 53 00', '+33 (0)1.42.68.53.00']],
    ['gr', '+302101234567', ['210 1234567', '+30 210 123 4567']],
    ['hu', '+3612345678', ['06 1 234 5678', '+36 1 234-5678', '(06-1) 234-5678']],
    ['in', '+919845012345', ['098450 12345', '+91 98450 12345', '98450-12345']],
    ['it', '+390612345678', ['06 1234 5678', '+39 06 12345678']],
    ['jp', '+81312345678', ['03-1234-5678', '+81 3 1234 5678', '０３－１２３４－５６７８']],
    ['kr', '+821012345678', ['010-1234-5678', '+82 10 1234 5678']],
    ['mx', '+525512345678', ['55 1234 5678', '+52 55 1234 5678', '+52 1 55 1234 5678']],
    ['nl', '+31201234567', ['020-1234567', '+31 20 123 4567', '+31 (0)20 1234567']],
    ['pl', '+48221234567', ['22 123 45 67', '+48 22 123-45-67']],
    ['ru', '+79161234567', ['8 (916) 123-45-67', '+7 916 123 45 67']],
    ['sa', '+966501234567', ['050 123 4567', '+966 50 123 4567', '٠٥٠١٢٣٤٥٦٧']],
    ['se', '+46812345678', ['08-123 456 78', '+46 8 12345678']],
    ['tr', '+905321234567', ['0532 123 45 67', '+90 (532) 123 45 67', '532 1234567']],
    ['ua', '+380501234567', ['050 123 45 67', '+38 050 123 45 67', '+380501234567']],
    ['vn', '+84912345678', ['0912 345 678', '+84 91 234 56 78']],
    ['za', '+27821234567', ['082 123 4567', '+27 82 123 4567']],
  ])('in %s is %s', (country, value, spellings) => {
    for (const raw of spellings) expect(read(raw, country)).toBe(value);
  });

  test('numbers that differ by one digit or by country stay apart', () => {
    expect(read('030 12345612', 'de')).not.toBe(read('030 12345613', 'de'));
    expect(read('030 12345612', 'de')).not.toBe(read('030 12345612', 'at'));
  });
});

describe('an extension in other languages', () => {
  test.each([
    ['8 (495) 123-45-67 доб. 12', 'ru', '+74951234567 x12'],
    ['044 123-45-67 вн. 12', 'ua', '+380441234567 x12'],
    ['03-1234-5678内線12', 'jp', '+81312345678 x12'],
    ['010-62512345 转 12', 'cn', '+861062512345 x12'],
    ['02-312-3456 (내선 12)', 'kr', '+8223123456 x12'],
    ['0212 123 45 67 dahili 12', 'tr', '+902121234567 x12'],
    ['22 123 45 67 wew. 12', 'pl', '+48221234567 x12'],
    ['(11) 3123-4567 ramal 12', 'br', '+551131234567 x12'],
    ['01 42 68 53 00 poste 12', 'fr', '+33142685300 x12'],
    ['06 12345678 int. 12', 'it', '+390612345678 x12'],
    ['020-1234567 tst. 12', 'nl', '+31201234567 x12'],
    ['08-123 456 78 ankn. 12', 'se', '+46812345678 x12'],
  ])('%s', (raw, country, value) => {
    expect(read(raw, country)).toBe(value);
  });
});

describe('what is no number', () => {
  test.each([
    ['12345', 'fewer than 7 digits'],
    ['call me', 'no digits'],
    ['000-000-0000', 'one repeated character'],
    ['555-555-5555', 'one repeated character'],
    ['+1 999 999 9999', 'one repeated character'],
    ['1234567890', 'digit run'],
    ['987-654-3210', 'digit run'],
    ['212-555-1212', 'directory assistance'],
    ['12345678901234567890', 'more than 17 digits'],
  ])('%s is left out: %s', (raw, reason) => {
    expect(read(raw, 'us')).toBe(`(${reason})`);
  });
});

test('letters on the keypad are digits', () => {
  expect(read('1-800-FLOWERS', 'us')).toBe('+18003569377');
});

test('a canonical number is its own canonical form', () => {
  const countries = fc.constantFrom('us', 'gb', 'au', 'de', 'in', '');
  fc.assert(
    fc.property(fc.stringMatching(/^\+?[0-9]{7,13}$/), countries, (raw, country) => {
      const once = normalizePhone(raw, country);
      if ('value' in once && once.value.value.startsWith('+'))
        expect(read(once.value.value, '')).toBe(once.value.value);
      else expect('value' in once ? once.value.value : once.reason).toMatch(/^\d{5,17}$|^[a-z0-9 ]+$/);
    }),
  );
});

test('any text is read without an error', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.constantFrom('', 'us', 'de', 'xx'),
      (raw, country) => {
        expect(normalizePhone(raw, country)).toBeTypeOf('object');
      },
    ),
    { numRuns: 1000 },
  );
});
