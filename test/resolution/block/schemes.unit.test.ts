// Blocking schemes: which records meet, although a field of theirs is damaged or missing.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityType } from '../../../src/domain/record.ts';
import { type Schemes, schemesOf } from '../../../src/resolution/block/schemes.ts';
import { FeatureTable } from '../../../src/resolution/features/featureTable.ts';
import { normalized, type Stated, statedCompanies, statedPeople, tableOf } from '../normalizedRecords.ts';
import { schemesShared } from './blocking.ts';

/** The names of the schemes under which two records meet. */
function meeting(left: Stated, right: Stated, type: EntityType = 'person'): string[] {
  return namesOf(schemesOf(type, tableOf([left, right], type)), 0, 1);
}

function namesOf(schemes: Schemes, left: number, right: number): string[] {
  return schemesShared(schemes, left, right).map((at) => schemes.schemes[at]!.name);
}

const door = { number: '1', street: 'main st', city: 'leeds', postalCode: '10001' };
const born = (date: string): Stated => ({ birthDates: [date] });

describe('two people meet', () => {
  const cases: [string, string, Stated, Stated][] = [
    ['an e-mail address', 'email', { emails: ['a@x.example'] }, { emails: ['b@x.example', 'a@x.example'] }],
    [
      'a mailbox name at another provider',
      'mailbox',
      { emails: ['ann.lee@x.example'] },
      { emails: ['ann.lee@y.example'] },
    ],
    ['a telephone', 'phone', { phones: ['+1'] }, { phones: ['+2', '+1'] }],
    ['a website', 'website', { websites: ['x.example'] }, { websites: ['x.example'] }],
    ['a declared identifier', 'identifier ssn', { identifiers: ['ssn:12'] }, { identifiers: ['vat:1', 'ssn:12'] }],
    ['the sound of their name', 'names', { names: ['stephen/smith'] }, { names: ['steven/smyth'] }],
    ['the name turned round', 'names', { names: ['ann/lee'] }, { names: ['lee/ann'] }],
    ['nickname and family name', 'names', { names: ['bob/lee'] }, { names: ['robert/lee'] }],
    ['a part of a double name', 'names', { names: ['ann/smith jones'] }, { names: ['ann/jones'] }],
    ['another reading of the name', 'names', { names: ['zoe/kim', 'ann/lee'] }, { names: ['ann/lee'] }],
    ['family name and initial', 'family and initial', { names: ['a/lee'] }, { names: ['ann/lee'] }],
    ['a birth date alone', 'birth date', { ...born('1980-03-04') }, { names: ['ann/kim'], ...born('1980-03-04') }],
    ['a birth date with day and month swapped', 'birth date', born('1980-03-04'), born('1980-04-03')],
    [
      'one of two readings of a birth date',
      'birth date',
      { birthDates: ['1980-03-04', '1999-01-01'] },
      born('1999-01-01'),
    ],
    [
      'family name and year of birth',
      'family name and birth year',
      { names: ['ann/lee'], ...born('1980-03-04') },
      { names: ['x/lee'], ...born('1980') },
    ],
    [
      'given name and year of birth',
      'given name and birth year',
      { names: ['ann/lee'], ...born('1980-03-04') },
      { names: ['ann/kim'], ...born('1980-12-12') },
    ],
    ['their door', 'door', { addresses: [door] }, { addresses: [{}, { number: '1', street: 'main st' }] }],
    [
      'given name and street',
      'street and given name',
      { names: ['ann/lee'], addresses: [door] },
      { names: ['ann/kim'], addresses: [{ number: '9', street: 'main st' }] },
    ],
    [
      'name and town',
      'city and name',
      { names: ['ann/lee'], addresses: [door] },
      { names: ['zoe/lee'], addresses: [{ city: 'leeds' }] },
    ],
    [
      'name and postal code',
      'postal code and name',
      { names: ['ann/lee'], addresses: [door] },
      { names: ['ann/kim'], addresses: [{ postalCode: '10001' }] },
    ],
    [
      'employer and given name',
      'employer and given name',
      { names: ['ann/lee'], employer: 'acme' },
      { names: ['ann/kim'], employer: 'acme' },
    ],
  ];
  it.each(cases)('by %s', (_, scheme, left, right) => {
    expect(meeting(left, right)).toContain(scheme);
    expect(meeting(right, left)).toContain(scheme);
  });

  it('by an attribute that the mapping compares, and a name', () => {
    const table = new FeatureTable();
    const add = (name: string, birthplace: string) =>
      table.add(normalized({ names: [name] }), { 'text:birthplace': birthplace });
    add('ann/lee', 'leeds');
    add('zoe/lee', 'leeds');
    add('ann/kim', 'york');
    const schemes = schemesOf('person', table);
    expect(namesOf(schemes, 0, 1)).toContainEqual(expect.stringContaining('birthplace'));
    expect(namesOf(schemes, 0, 2)).toEqual([]);
  });
});

describe('two people do not meet', () => {
  const cases: [string, Stated, Stated][] = [
    ['with nothing in common', { names: ['ann/lee'], phones: ['+1'] }, { names: ['zoe/kim'], phones: ['+2'] }],
    ['with nothing at all', {}, {}],
    ['by a given name alone', { names: ['ann/lee'] }, { names: ['ann/kim'] }],
    ['by an initial alone', { names: ['a/lee'] }, { names: ['a/kim'] }],
    ['by a year of birth alone', born('1980'), born('1980')],
    ['by a town alone', { addresses: [{ city: 'leeds' }] }, { addresses: [{ city: 'leeds' }] }],
    ['by parts of addresses that they lack', { addresses: [{ number: '1' }] }, { addresses: [{ number: '1' }] }],
    ['by an employer alone', { employer: 'acme' }, { employer: 'acme' }],
    ['by a value that identifies in different ways', { identifiers: ['ssn:5'] }, { identifiers: ['vat:5'] }],
    ['by a telephone that is an identifier elsewhere', { phones: ['555'] }, { identifiers: ['loyalty:555'] }],
    ['by the name of one as the mailbox of the other', { names: ['ann/lee'] }, { emails: ['ann@x.example'] }],
  ];
  it.each(cases)('%s', (_, left, right) => expect(meeting(left, right)).toEqual([]));
});

describe('two companies meet', () => {
  const cases: [string, string, Stated, Stated][] = [
    ['name', 'name', { companies: ['acme gas'] }, { companies: ['zephyr', 'acme gas'] }],
    ['a word of it', 'word', { companies: ['acme gas'] }, { companies: ['north acme'] }],
    ['acronym', 'acronym', { companies: ['international business machines'] }, { companies: ['ibm'] }],
    ['website', 'website', { websites: ['acme.example'] }, { websites: ['acme.example'] }],
    [
      'a word and the postal code',
      'postal code and word',
      { companies: ['acme gas'], addresses: [door] },
      { companies: ['acme'], addresses: [{ postalCode: '10001' }] },
    ],
    [
      'a word and the town',
      'city and word',
      { companies: ['acme gas'], addresses: [door] },
      { companies: ['acme'], addresses: [{ city: 'leeds' }] },
    ],
    [
      'a word and the street',
      'street and word',
      { companies: ['acme gas'], addresses: [door] },
      { companies: ['acme'], addresses: [{ street: 'main st' }] },
    ],
  ];
  it.each(cases)('by %s', (_, scheme, left, right) => {
    expect(meeting(left, right, 'organization')).toContain(scheme);
    expect(meeting(right, left, 'organization')).toContain(scheme);
  });
});

describe.each([
  ['person', statedPeople],
  ['organization', statedCompanies],
] as const)('the schemes of a %s', (type, stated) => {
  it('refine every record by as many values', () => {
    fc.assert(
      fc.property(fc.array(stated, { minLength: 1, maxLength: 6 }), (records) => {
        const { refine } = schemesOf(type, tableOf(records, type));
        const widths = new Set(records.map((_, row) => refine(row).length));
        expect(widths.size).toBe(1);
        expect(records.every((_, row) => refine(row).every(Number.isInteger))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('refine equal records alike', () => {
    fc.assert(
      fc.property(stated, (one) => {
        const { refine } = schemesOf(type, tableOf([one, {}, one], type));
        expect(refine(0)).toEqual(refine(2));
      }),
      { numRuns: 40 },
    );
  });

  it('bring a record together with its copy wherever they bring it together with anything', () => {
    fc.assert(
      fc.property(stated, stated, (one, other) => {
        const schemes = schemesOf(type, tableOf([one, one, other], type));
        expect(schemesShared(schemes, 0, 1)).toEqual(expect.arrayContaining(schemesShared(schemes, 0, 2)));
      }),
      { numRuns: 60 },
    );
  });

  it('have a name each, which a model can list', () => {
    const table = new FeatureTable();
    const identifiers = ['ssn:1', 'vat:2', 'names:3'];
    const attributes = { birthplace: 'leeds', city: 'york', 'postal code': '1', ssn: '2' };
    const texts = Object.entries(attributes).map(([name, value]) => [`text:${name}`, value]);
    table.add(normalized({ identifiers }, type), Object.fromEntries(texts));
    const names = schemesOf(type, table).schemes.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });
});
