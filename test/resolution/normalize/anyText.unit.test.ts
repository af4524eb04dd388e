// What holds for every normalizer and any text at all: no error, an answer in time for texts of any length, and a value read
// again is the same value.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeAddress } from '../../../src/resolution/normalize/address.ts';
import { parseCompanyName } from '../../../src/resolution/normalize/companyName.ts';
import { countryCode } from '../../../src/resolution/normalize/country.ts';
import { normalizeEmail, splitEmails } from '../../../src/resolution/normalize/email.ts';
import { Exclusions } from '../../../src/resolution/normalize/exclusions.ts';
import { parseFullAddress } from '../../../src/resolution/normalize/fullAddress.ts';
import { normalizeIdentifier } from '../../../src/resolution/normalize/identifiers.ts';
import { canonicalLegalForm } from '../../../src/resolution/normalize/legalForm.ts';
import { nameFromParts, parseFullName } from '../../../src/resolution/normalize/personName.ts';
import { normalizePhone } from '../../../src/resolution/normalize/phone.ts';
import { normalizePostalCode } from '../../../src/resolution/normalize/postalCode.ts';
import { normalizeRegion } from '../../../src/resolution/normalize/region.ts';
import { normalizeStreet } from '../../../src/resolution/normalize/street.ts';
import { fold, foldCode, foldJoined, toAscii } from '../../../src/resolution/normalize/text.ts';
import { normalizeUnit } from '../../../src/resolution/normalize/unit.ts';
import { normalizeWebsite } from '../../../src/resolution/normalize/website.ts';

/** A normalizer from text to text; '' where it refuses. */
const TEXTS: readonly (readonly [name: string, normalize: (text: string) => string])[] = [
  ['toAscii', toAscii],
  ['fold', fold],
  ['foldCode', foldCode],
  ['foldJoined', foldJoined],
  ['countryCode', countryCode],
  ['canonicalLegalForm', canonicalLegalForm],
  ['normalizeRegion', (text) => normalizeRegion(text, '')],
  ['normalizeRegion of Canada', (text) => normalizeRegion(text, 'ca')],
  ['normalizePostalCode', (text) => normalizePostalCode(text, 'de')],
  ['normalizeEmail', (text) => valueIn(normalizeEmail(text))?.value ?? ''],
  ['normalizeWebsite', (text) => valueIn(normalizeWebsite(text)) ?? ''],
  ['normalizeIdentifier', (text) => valueIn(normalizeIdentifier({ type: 'passport', value: text }, 'us')) ?? ''],
  [
    'normalizeIdentifier of a type unknown here',
    (text) => valueIn(normalizeIdentifier({ type: 'x', value: text }, '')) ?? '',
  ],
  ['normalizePhone', (text) => valueIn(normalizePhone(text, ''))?.value ?? ''],
];

/** Normalizers that make several parts. */
const OTHERS: readonly (readonly [name: string, normalize: (text: string) => unknown])[] = [
  ['parseFullName', parseFullName],
  ['nameFromParts', (text) => nameFromParts({ given: text, middle: text, family: text, suffix: text })],
  ['parseCompanyName', parseCompanyName],
  ['normalizeStreet', normalizeStreet],
  ['normalizeUnit', normalizeUnit],
  ['parseFullAddress', (text) => parseFullAddress(text, '')],
  [
    'normalizeAddress',
    (text) => normalizeAddress({ full: text, street: text, city: text, unit: text }, new Exclusions()),
  ],
  ['splitEmails', splitEmails],
];

function valueIn<T>(result: { readonly value: T } | { readonly reason: string }): T | undefined {
  return 'value' in result ? result.value : undefined;
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('\0', '\ud800', '\udfff', '\u202e', '\ufeff', 'a', '1', '.', ' ', '(', '王', 'ш', 'ع'),
  }),
  fc
    .tuple(fc.constantFrom('ann@', '+', 'www.', 'GmbH ', '12 ', 'de '), fc.string({ unit: 'binary' }))
    .map((p) => p.join('')),
);

describe.each(TEXTS)('%s', (_name, normalize) => {
  test('reads its own value as the same value', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalize(text);
        if (once !== '') expect(normalize(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});

describe.each([...TEXTS, ...OTHERS])('%s', (_name, normalize) => {
  test('reads any text without an error, alike each time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalize(text)).toEqual(normalize(text));
      }),
      { numRuns: 300 },
    );
  });
});

// Time that grows with the square of the length would take minutes here and run into the test's own limit. Parts of addresses are
// read through the whole, which leaves out what is too long to be one.
const READ_AT_ANY_LENGTH = ['parseFullName', 'nameFromParts', 'parseCompanyName', 'normalizeAddress', 'splitEmails'];

describe.each([...TEXTS, ...OTHERS.filter(([name]) => READ_AT_ANY_LENGTH.includes(name))])('%s', (_name, normalize) => {
  test.each(['a', ' ', '1', '(', '.', ',', '-', 'a ', '1 ', 'a.', '(a', '王', 'ال', 'ш', 'か', 'ß', 'co ', 'a@'])(
    'reads fifty thousand characters of %j in time',
    (piece) => {
      expect(() => normalize(piece.repeat(50_000 / piece.length))).not.toThrow();
    },
  );
});
