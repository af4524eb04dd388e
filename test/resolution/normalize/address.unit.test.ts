// Addresses: the ways one place is written, in parts and in one line.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Address } from '../../../src/domain/record.ts';
import { normalizeAddress } from '../../../src/resolution/normalize/address.ts';
import { Exclusions } from '../../../src/resolution/normalize/exclusions.ts';
import { normalizeStreet } from '../../../src/resolution/normalize/street.ts';

/** 'number|street|unit|city|region|postalCode|country'. */
function read(raw: Address): string {
  const a = normalizeAddress(raw, new Exclusions());
  return a === null ? '' : [a.number, a.street, a.unit, a.city, a.region, a.postalCode, a.country].join('|');
}

describe('a street line', () => {
  test.each([
    ['12 North Main Street', '12|n main st|'],
    ['12 N. Main St.', '12|n main st|'],
    ['12B N Main St', '12b|n main st|'],
    ['429 W Oak Ave', '429|w oak ave|'],
    ['20 Seventeenth Avenue North East', '20|17th ave ne|'],
    ['20 17th Ave NE', '20|17th ave ne|'],
    ["5 St. Mary's Street", '5|st marys st|'],
    ['5 Saint Marys St', '5|st marys st|'],
    ['69 S Hwy 701', '69|s hwy 701|'],
    ['5th Avenue', '|5th ave|'],
    ['12-14 High Street', '12-14|high st|'],
    ['1 1/2 Elm St', '1|elm st|'],
    ['Hauptstraße 12a', '12a|hauptstr|'],
    ['Hauptstr. 12 a', '12a|hauptstr|'],
    ['Calle Mayor 5', '5|calle mayor|'],
    ['12 Main St Apt 4', '12|main st|4'],
    ['12 Main St, #4', '12|main st|4'],
    ['Unit 4, 12 Main St', '12|main st|4'],
    ['4/12 Main St', '12|main st|4'],
    ['Flat 4, 12 Main St', '12|main st|4'],
    ['12 Main St Suite B', '12|main st|b'],
    ['350 5th Ave, 21st Floor', '350|5th ave|fl 21'],
    ['350 Fifth Avenue Fl 21', '350|5th ave|fl 21'],
    ['123 Flat Rock Road', '123|flat rock rd|'],
    ['Rose Cottage, 5 Mill Lane', '5|ml ln|rose cottage'],
    ['P.O. Box 123', '|po box 123|'],
    ['PO BOX 123', '|po box 123|'],
    ['Postfach 123', '|po box 123|'],
  ])('%s is %s', (street, expected) => {
    expect(read({ street }).split('|').slice(0, 3).join('|')).toBe(expected);
  });

  test('a PO box says so', () => {
    expect(normalizeAddress({ street: 'PO Box 7' }, new Exclusions())?.poBox).toBe(true);
    expect(normalizeAddress({ street: '7 Box Hill Rd' }, new Exclusions())?.poBox).toBe(false);
  });
});

describe('an address in one line', () => {
  test.each([
    ['123 Main Street, Las Vegas NV 89132', '123|main st||las vegas|nv|89132|us'],
    ['123 Main St Las Vegas NV 89132', '123|main st||las vegas|nv|89132|us'],
    ['123 Main St, Las Vegas, NV 89132-1234, USA', '123|main st||las vegas|nv|89132|us'],
    ['123 E Main St, Suite 4, Reno, Nevada 89501', '123|e main st|4|reno|nv|89501|us'],
    ['10 Park Avenue South, New York, NY', '10|pk ave s||new york|ny||'],
    ['P.O. Box 12, Springfield, IL 62701', '|po box 12||springfield|il|62701|us'],
    ['10 Downing Street, London SW1A 2AA, UK', '10|downing st||london||sw1a2aa|gb'],
    ['Flat 3, 20 High Street, Oxford, OX1 4AA', '20|high st|3|oxford||ox14aa|gb'],
    ['18 High Place, Banbury, Oxfordshire, OX16 1AA', '18|high pl||banbury|oxfordshire|ox161aa|gb'],
    ['4/12 Smith St, Richmond VIC 3121', '12|smith st|4|richmond|vic|3121|au'],
    ['1 Smith St, Sydney, New South Wales 2000, Australia', '1|smith st||sydney|nsw|2000|au'],
    ['100 King St W Suite 500, Toronto, ON M5X 1A9', '100|king st w|500|toronto|on|m5x1a9|ca'],
    ['Hauptstr. 5, 10115 Berlin, Germany', '5|hauptstr||berlin||10115|de'],
    ['12 rue de la Paix, 75002 Paris, France', '12|rue de la paix||paris||75002|fr'],
    ['Keizersgracht 123, 1015 CJ Amsterdam, Netherlands', '123|keizersgracht||amsterdam||1015cj|nl'],
    ['10 Downing Street London SW1A 2AA United Kingdom', '10|downing st||london||sw1a2aa|gb'],
    ['123 Main St Reno NV 89501 USA', '123|main st||reno|nv|89501|us'],
    ['5 Oak St, Lebanon, PA 17042', '5|oak st||lebanon|pa|17042|us'],
    ['20 17th Ave NE', '20|17th ave ne|||||'],
    ['20 17th Ave NE, Seattle, WA 98105', '20|17th ave ne||seattle|wa|98105|us'],
    ['12 Oak CT', '12|oak ct|||||'],
    ['123 Broadway New York NY 10001', '123|broadway new york|||ny|10001|us'],
    ['London, UK', '|||london|||gb'],
    ['New York, NY', '|||new york|ny||'],
    ['London', '|||london|||'],
    ['123 Main St', '123|main st|||||'],
  ])('%s is %s', (full, expected) => {
    expect(read({ full })).toBe(expected);
  });

  test('a whole address in the street is read as one line where nothing else is stated', () => {
    expect(read({ street: '123 Main St, Reno NV 89501' })).toBe('123|main st||reno|nv|89501|us');
    expect(read({ street: '6 E Hill Dr, 89501', country: 'US' })).toBe('6|e hl dr||||89501|us');
    expect(read({ street: '5 Hill Street, Block B' })).toBe('5|hl st|blk b||||');
  });

  test('stated parts win over the line', () => {
    expect(read({ full: '1 Main St, Reno NV 89501', city: 'Sparks' })).toBe('1|main st||sparks|nv|89501|us');
  });

  test('a country in the line wins over a default, a city named like a country does not', () => {
    expect(read({ full: '1 High St, Oxford OX1 4AA, UK', country: 'US' })).toBe('1|high st||oxford||ox14aa|gb');
    expect(read({ full: '5 Oak St, Lebanon', country: 'US' })).toBe('5|oak st||lebanon|||us');
  });
});

describe('region, postal code and country', () => {
  test.each([
    [{ region: 'Texas', country: 'USA' }, '||||tx||us'],
    [{ region: 'tx', country: 'United States of America' }, '||||tx||us'],
    [{ region: 'Nouveau-Brunswick', country: 'CAN' }, '||||nb||ca'],
    [{ region: 'New South Wales', country: 'AU' }, '||||nsw||au'],
    [{ region: 'Bavaria', country: 'Deutschland' }, '||||bavaria||de'],
    [{ postalCode: 'sw1a 2aa' }, '|||||sw1a2aa|gb'],
    [{ postalCode: '2116', country: 'US' }, '|||||02116|us'],
    [{ postalCode: '021161234', country: 'US' }, '|||||02116|us'],
    [{ postalCode: '800', country: 'AU' }, '|||||0800|au'],
    [{ country: 'NA' }, '||||||na'],
  ] as const)('%j is %s', (address, expected) => {
    expect(read(address)).toBe(expected);
  });

  test('a unit inside the city goes to the unit', () => {
    expect(read({ street: '5 Bay Rd', city: 'Apt 3 Melbourne' })).toBe('5|bay rd|3|melbourne|||');
  });

  test('placeholders are left out with their field', () => {
    const excluded = new Exclusions();
    const address = { street: 'N/A', city: 'unknown', postalCode: '00000', country: 'Nowhere' };
    expect(normalizeAddress(address, excluded)).toBeNull();
    expect(excluded.list().map((e) => `${e.field}: ${e.reason}`)).toEqual([
      'address.street: placeholder word',
      'address.city: placeholder word',
      'address.country: not a known country',
      'address.postalCode: one repeated character',
    ]);
  });
});

test('words without digits are read alike after any house number, remembered or not', () => {
  const words = fc.constantFrom(
    'Main',
    'St.',
    'N',
    'E',
    'Flat',
    'A',
    'Unit B',
    'PO Box',
    'Rose Cottage,',
    "O'Brien",
    '#',
    '/',
    '-',
  );
  const rest = fc.oneof(
    fc.array(words, { maxLength: 5 }).map((parts) => parts.join(' ')),
    fc.stringMatching(/^[ -/:-~]{0,12}$/),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), rest, (number, name) => {
      // A leading zero takes the long way and is dropped.
      expect(normalizeStreet(`${number} ${name}`)).toEqual(normalizeStreet(`0${number} ${name}`));
    }),
    { numRuns: 1000 },
  );
});
