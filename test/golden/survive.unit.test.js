import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { survive } from '../../src/golden/survive.js';
import { entityRecords, heldValues, person } from './records.js';

const OPTIONS = { sourcePriority: ['shop', 'crm'] };
const valuesOf = (...records) => survive(records, OPTIONS).values;
const named = (id, givenName, familyName, parts = {}) =>
  person(id, { ...parts, text: { givenName, familyName, ...parts.text } });
describe('survive', () => {
  it('makes nothing of no records', () => {
    expect(survive([], OPTIONS)).toEqual({ values: {}, provenance: [] });
  });
  it('takes what most records say of what a person is, and the newest of how to reach them', () => {
    const records = [
      person('1', {
        observedAt: '2019-01-01',
        text: { gender: 'F' },
        emails: ['old@a.example'],
        phones: [{ value: '1' }],
      }),
      person('2', { observedAt: '2020-01-01', text: { gender: 'f' }, emails: ['old@a.example'] }),
      person('3', { observedAt: '2021-01-01', text: { gender: 'M' }, emails: ['new@a.example', 'second@a.example'] }),
    ];
    expect(valuesOf(...records)).toEqual({ gender: 'f', email: 'new@a.example', phone: '1' });
  });
  it('says for each value which record and which rule gave it', () => {
    const records = [
      person('1', { position: 1, text: { jobTitle: 'Clerk' } }),
      person('2', { text: { jobTitle: 'Boss' } }),
    ];
    expect(survive(records, OPTIONS).provenance).toEqual([
      { field: 'jobTitle', value: 'Clerk', recordKey: 'crm:person:1', rule: 'mostRecent' },
    ]);
  });
  it('follows a rule that the caller sets for a field, a family or one member of it', () => {
    const records = [
      person('1', {
        source: 'crm',
        position: 1,
        text: { jobTitle: 'x' },
        attributes: { tier: 'a', segment: 'long one' },
      }),
      person('2', { source: 'shop', position: 0, text: { jobTitle: 'y' }, attributes: { tier: 'b', segment: 'new' } }),
    ];
    const rules = { jobTitle: 'sourcePriority', attribute: 'firstNonEmpty', 'attribute.segment': 'longest' };
    expect(survive(records, { ...OPTIONS, rules }).values).toEqual({
      jobTitle: 'y',
      'attribute.tier': 'b',
      'attribute.segment': 'long one',
    });
  });
  it('writes a frequent value as most of its records write it', () => {
    const gender = (id, text) => person(id, { position: Number(id), text: { gender: text } });
    expect(valuesOf(gender('1', 'Female'), gender('2', 'Female'), gender('3', 'FEMALE'))).toEqual({ gender: 'Female' });
  });
  it('takes an amount with its own currency, and a currency from elsewhere only where the amount agrees', () => {
    const account = (id, text) => person(id, { type: 'account', position: Number(id), text });
    const older = account('1', { amount: '10', currency: 'USD' });
    expect(valuesOf(older, account('2', { amount: '20' }))).toEqual({ amount: '20' });
    expect(valuesOf(older, account('2', { amount: '10' }))).toEqual({ amount: '10', currency: 'USD' });
    expect(valuesOf(older, account('2', { currency: 'EUR' }))).toEqual({ amount: '10', currency: 'USD' });
  });
  it('lets no excluded value survive', () => {
    const records = [
      person('1', {
        position: 1,
        phones: [{ value: '000' }],
        text: { jobTitle: 'n/a' },
        addresses: [{ city: 'none' }],
      }),
      person('2', { phones: [{ value: '123' }], addresses: [{ city: 'Ayr' }] }),
    ];
    const excluded = (key) =>
      key === 'crm:person:1'
        ? [
            { field: 'phone', value: '000' },
            { field: 'jobTitle', value: 'n/a' },
            { field: 'address.city', value: 'none' },
          ]
        : [];
    expect(survive(records, { ...OPTIONS, excluded }).values).toEqual({ phone: '123', 'address.city': 'Ayr' });
  });
  it('keeps each phone kind and gives readers without kinds one phone', () => {
    const record = person('1', {
      phones: [
        { value: '1', kind: 'home' },
        { value: '2', kind: 'work' },
      ],
    });
    expect(valuesOf(record)).toEqual({ phone: '1', 'phone[home]': '1', 'phone[work]': '2' });
  });
  it('takes the most frequent value of every identifier type', () => {
    const ids = (id, value) => person(id, { position: Number(id), identifiers: [{ type: 'ssn', value }] });
    expect(valuesOf(ids('1', '123-45'), ids('2', '12345'), ids('3', '99999'))).toEqual({ 'identifier.ssn': '12345' });
  });
});
describe('survive, names', () => {
  it('never mixes the names of two records', () => {
    const records = [
      named('1', 'Ann', 'Smith', { position: 1, text: { middleName: 'Marie' } }),
      named('2', 'Ann', 'Jones', { position: 2 }),
    ];
    expect(valuesOf(...records)).toEqual({ givenName: 'Ann', familyName: 'Jones' });
  });
  it('fills an empty part from a record that agrees on the others', () => {
    const records = [
      named('1', 'ann', 'SMITH', { text: { middleName: 'Marie' } }),
      named('2', 'Ann', 'Smith', { position: 2 }),
    ];
    expect(valuesOf(...records)).toEqual({ givenName: 'Ann', middleName: 'Marie', familyName: 'Smith' });
  });
  it('prefers a whole name over an initial, however frequent', () => {
    const records = [named('1', 'A.', 'Smith'), named('2', 'A.', 'Smith'), named('3', 'Ann', 'Smith')];
    expect(valuesOf(...records)).toEqual({ givenName: 'Ann', familyName: 'Smith' });
  });
  it('keeps a full name only from the record that gave the parts', () => {
    const full = person('1', { position: 5, text: { fullName: 'Dr Ann Smyth' } });
    expect(valuesOf(full, named('2', 'Ann', 'Smith'))).toEqual({ givenName: 'Ann', familyName: 'Smith' });
    expect(valuesOf(full, named('2', 'A', 'Smith'))).toEqual({ fullName: 'Dr Ann Smyth' });
  });
});
describe('survive, birth dates', () => {
  const born = (id, ...birthDate) => person(id, { position: Number(id), birthDate });
  it('takes the reading of an ambiguous date that another record supports', () => {
    const unclear = born('9', '1980-03-04', '1980-04-03');
    expect(valuesOf(unclear, born('1', '1980-04-03'))).toEqual({ birthDate: '1980-04-03' });
    expect(valuesOf(unclear, born('1', '1980-04'))).toEqual({ birthDate: '1980-04-03' });
  });
  it('prefers what an unambiguous record states among equals', () => {
    const unclear = [born('8', '1980-03-04', '1980-04-03'), born('9', '1980-03-04', '1980-04-03')];
    expect(valuesOf(...unclear, born('1', '1979-12-12'))).toEqual({ birthDate: '1979-12-12' });
  });
  it('counts a bare year for the dates within it', () => {
    expect(valuesOf(born('1', '1980'), born('2', '1980'), born('3', '1980-05-06'), born('4', '1979-01-02'))).toEqual({
      birthDate: '1980-05-06',
    });
  });
});
describe('survive, addresses', () => {
  it('takes the parts of one address together, kind by kind', () => {
    const records = [
      person('1', { position: 1, addresses: [{ street: '1 Old St', city: 'Ayr', postalCode: 'KA1' }] }),
      person('2', {
        position: 2,
        addresses: [
          { street: '2 New St', city: 'Oban' },
          { kind: 'billing', city: 'Perth' },
        ],
      }),
    ];
    expect(valuesOf(...records)).toEqual({
      'address.street': '2 New St',
      'address.city': 'Oban',
      'address[billing].city': 'Perth',
    });
  });
  it('prefers a whole address over a newer bare country', () => {
    const records = [
      person('1', { position: 2, addresses: [{ country: 'US' }] }),
      person('2', { position: 1, addresses: [{ street: '1 Old St', city: 'Ayr' }] }),
    ];
    expect(valuesOf(...records)).toEqual({ 'address.street': '1 Old St', 'address.city': 'Ayr' });
  });
});
describe('survive, laws', () => {
  it('does not depend on the order of the records', () => {
    const shuffled = entityRecords.chain((records) =>
      fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
    );
    fc.assert(
      fc.property(shuffled, ([records, other]) => {
        expect(survive(other, OPTIONS)).toEqual(survive(records, OPTIONS));
      }),
    );
  });
  it('points every value to a record that holds it, and lists each field once in order', () => {
    fc.assert(
      fc.property(entityRecords, (records) => {
        const { values, provenance } = survive(records, OPTIONS);
        const byKey = new Map(records.map((record) => [record.key, record]));
        const fields = provenance.map(({ field }) => field);
        expect(fields).toEqual([...new Set(fields)].sort());
        expect(Object.keys(values).sort()).toEqual(fields);
        for (const { field, value, recordKey } of provenance) {
          expect(values[field]).toBe(value);
          expect(heldValues(byKey.get(recordKey), field)).toContain(value);
        }
      }),
    );
  });
  it('makes of one record that record, and of its copies the same', () => {
    fc.assert(
      fc.property(entityRecords, ([record]) => {
        const { values } = survive([record], OPTIONS);
        expect(values).toMatchObject(record.text);
        for (const [field, first] of [
          ['birthDate', record.birthDate[0]],
          ['email', record.emails[0]],
          ['website', record.websites[0]],
          ['alternateName', record.alternateNames[0]],
        ]) {
          expect(values[field]).toBe(first);
        }
        for (const [name, value] of Object.entries(record.attributes)) expect(values[`attribute.${name}`]).toBe(value);
        expect(survive([record, { ...record, key: `${record.key}~` }], OPTIONS).values).toEqual(values);
      }),
    );
  });
});
