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
