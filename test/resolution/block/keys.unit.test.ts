// Blocking keys: which records meet, although a field of theirs is damaged or missing.

import { describe, expect, it } from 'vitest';
import type { EntityType } from '../../../src/domain/record.ts';
import { BlockingKeys } from '../../../src/resolution/block/keys.ts';
import { type Stated, tableOf } from '../normalizedRecords.ts';

function meet(left: Stated, right: Stated, type: EntityType = 'person'): boolean {
  const keys = new BlockingKeys(type, tableOf([left, right], type));
  const [ours, theirs] = [0, 1].map((row) => {
    const own = new Set<string>();
    keys.emitAll(row, (...key) => own.add(key.join()));
    return own;
  });
  return [...ours!].some((key) => theirs!.has(key));
}

const door = { number: '1', street: 'main st', city: 'leeds', postalCode: '10001' };

describe('two people meet', () => {
  const cases: [string, Stated, Stated][] = [
    ['by an e-mail address', { emails: ['a@x.example'] }, { emails: ['b@x.example', 'a@x.example'] }],
    ['by a mailbox name at another provider', { emails: ['ann.lee@x.example'] }, { emails: ['ann.lee@y.example'] }],
    ['by a telephone', { phones: ['+1'] }, { phones: ['+2', '+1'] }],
    ['by a declared identifier', { identifiers: ['ssn:123456788'] }, { identifiers: ['ssn:123456788'] }],
    ['by the sound of their name', { names: ['stephen/smith'] }, { names: ['steven/smyth'] }],
    ['by the name turned round', { names: ['ann/lee'] }, { names: ['lee/ann'] }],
    ['by nickname and family name', { names: ['bob/lee'] }, { names: ['robert/lee'] }],
    ['by a part of a double name', { names: ['ann/smith jones'] }, { names: ['ann/jones'] }],
    [
      'by birth date, whatever became of the family name',
      { names: ['ann/lee'], birthDates: ['1980-03-04'] },
      { names: ['ann/kim'], birthDates: ['1980-03-04'] },
    ],
    [
      'by family name and year of birth',
      { names: ['ann/lee'], birthDates: ['1980-03-04'] },
      { names: ['x/lee'], birthDates: ['1980-12-12'] },
    ],
    ['by their door', { addresses: [door] }, { addresses: [door] }],
    [
      'by name and town',
      { names: ['ann/lee'], addresses: [door] },
      { names: ['zoe/lee'], addresses: [{ city: 'leeds' }] },
    ],
  ];
  it.each(cases)('%s', (_, left, right) => {
    expect(meet(left, right)).toBe(true);
    expect(meet(right, left)).toBe(true);
  });
});

describe('two people do not meet', () => {
  const cases: [string, Stated, Stated][] = [
    ['with nothing in common', { names: ['ann/lee'], phones: ['+1'] }, { names: ['zoe/kim'], phones: ['+2'] }],
    ['with nothing at all', {}, {}],
    ['by a given name alone', { names: ['ann/lee'] }, { names: ['ann/kim'] }],
    ['by a value that identifies in different ways', { identifiers: ['ssn:5'] }, { identifiers: ['vat:5'] }],
  ];
  it.each(cases)('%s', (_, left, right) => expect(meet(left, right)).toBe(false));
});

describe('two companies meet', () => {
  const cases: [string, Stated, Stated][] = [
    ['by name', { companies: ['acme gas'] }, { companies: ['acme gas'] }],
    ['by a word of it', { companies: ['acme gas'] }, { companies: ['north acme'] }],
    ['by acronym', { companies: ['international business machines'] }, { companies: ['ibm'] }],
    ['by website', { websites: ['acme.example'] }, { websites: ['acme.example'] }],
  ];
  it.each(cases)('%s', (_, left, right) => expect(meet(left, right, 'organization')).toBe(true));
});
