// Which values of a golden record's fields lost, and why.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceRecord } from '../../src/domain/record.ts';
import { contestedFields } from '../../src/golden/contested.ts';
import type { Rules } from '../../src/golden/rules.ts';
import { type SurviveOptions, survive } from '../../src/golden/survive.ts';
import { entityRecords, heldValues, person } from './records.ts';

const OPTIONS: SurviveOptions = { sourcePriority: ['shop', 'crm'] };
const contested = (records: readonly SourceRecord[], options = OPTIONS) =>
  contestedFields(records, options, survive(records, options).provenance);
/** 'value reason' of each value that lost in `field`. */
const losers = (field: string, records: readonly SourceRecord[], options = OPTIONS) =>
  contested(records, options)
    .find((one) => one.field === field)
    ?.others.map(({ value, reason }) => `${value}: ${reason}`);

describe('a value loses', () => {
  const titled = (id: string, jobTitle: string, parts: Partial<SourceRecord> = {}) =>
    person(id, { position: Number(id), ...parts, text: { jobTitle } });
  const records = [
    titled('1', 'Head of Sales', { source: 'shop' }),
    titled('2', 'Boss', { source: 'crm' }),
    titled('3', 'Clerk', { source: 'desk' }),
  ];

  it.each<[Rules['jobTitle'], string[]]>([
    ['mostRecent', ['Boss: older', 'Head of Sales: older']],
    ['sourcePriority', ['Boss: lessTrusted', 'Clerk: lessTrusted']],
    ['longest', ['Clerk: shorter', 'Boss: shorter']],
    ['firstNonEmpty', ['Boss: later', 'Clerk: later']],
  ])('by the rule %s', (jobTitle, expected) => {
    expect(losers('jobTitle', records, { ...OPTIONS, rules: { jobTitle } as Rules })).toEqual(expected);
  });

  it('where fewer records state it, or older ones do', () => {
    const gender = (id: string, text: string) => person(id, { position: Number(id), text: { gender: text } });
    expect(losers('gender', [gender('1', 'F'), gender('2', 'F'), gender('3', 'M')])).toEqual(['M: fewer']);
    expect(losers('gender', [gender('1', 'F'), gender('3', 'M')])).toEqual(['F: older']);
    expect(losers('gender', [gender('1', 'F'), gender('2', 'f'), gender('3', 'F')])).toEqual(['f: spelling']);
  });

  it('where its own record states another one first', () => {
    expect(losers('email', [person('1', { emails: ['a@a.example', 'b@a.example'] })])).toEqual(['b@a.example: second']);
  });

  it('where another record states more of the whole', () => {
    const bare = person('1', { position: 2, addresses: [{ city: 'Ayr' }] });
    const whole = person('2', { position: 1, addresses: [{ street: '1 Old St', city: 'Oban' }] });
    expect(losers('address.city', [bare, whole])).toEqual(['Ayr: incomplete']);
  });

  it('with the whole that it is part of', () => {
    const name = (id: string, givenName: string, familyName: string, middleName?: string) =>
      person(id, { position: Number(id), text: { givenName, familyName, ...(middleName ? { middleName } : {}) } });
    const records = [name('1', 'Ann', 'Jones'), name('2', 'Ann', 'Jones', 'May'), name('3', 'Eve', 'Smith', 'Lou')];
    const [family, , middle] = contested(records);
    expect(family).toMatchObject({
      field: 'familyName',
      together: 'personName',
      winner: { value: 'Jones' },
      recordKeys: ['crm:person:1', 'crm:person:2'],
      others: [{ value: 'Smith', reason: 'fewer', recordKeys: ['crm:person:3'] }],
    });
    expect(middle).toMatchObject({ field: 'middleName', winner: { value: 'May' }, others: [{ value: 'Lou' }] });
  });

  it('where it stands for no value, with what normalization said', () => {
    const records = [person('1', { phones: [{ value: '000', kind: 'home' }], text: { jobTitle: 'n/a' } })];
    const excluded = () => [
      { field: 'phone', value: '000', reason: 'repeated digit' },
      { field: 'jobTitle', value: 'n/a' },
    ];
    expect(contested(records, { ...OPTIONS, excluded })).toMatchObject([
      { field: 'jobTitle', winner: null, others: [{ value: 'n/a', reason: 'noValue', detail: null }] },
      { field: 'phone', winner: null, others: [{ value: '000', detail: 'repeated digit' }] },
      { field: 'phone[home]', winner: null, others: [{ value: '000', detail: 'repeated digit' }] },
    ]);
  });

  it('to what a person decided, and to what the golden record does not know of yet', () => {
    const records = [person('1', { text: { jobTitle: 'Boss' } })];
    const stored = { field: 'jobTitle', value: 'Owner', recordKey: 'crm:person:1' };
    const reasonUnder = (rule: 'override' | 'mostRecent') =>
      contestedFields(records, OPTIONS, [{ ...stored, rule }])[0]?.others[0]?.reason;
    expect(reasonUnder('override')).toBe('override');
    expect(reasonUnder('mostRecent')).toBe('pending');
  });
});

describe('contested fields, laws', () => {
  /** Excludes some words everywhere, and one of one record alone. */
  const excluding = fc.subarray(['a', '12', 'x y', '1980-03-04', 'ANN']).map((words): SurviveOptions => {
    const fields = ['phone', 'email', 'jobTitle', 'givenName', 'birthDate', 'address.city', 'identifiers.ssn'];
    const everywhere = fields.flatMap((field) => words.map((value) => ({ field, value, reason: 'planted' })));
    const alone = [{ field: 'website', value: 'smith', reason: 'planted' }];
    return { ...OPTIONS, excluded: (key) => (key.endsWith(':0') ? [...everywhere, ...alone] : everywhere) };
  });
  const options = fc.oneof(fc.constant(OPTIONS), excluding);

  it('have the golden record as winners, and no winner among the losers', () => {
    fc.assert(
      fc.property(entityRecords, options, (records, how) => {
        const fields = contested(records, how);
        expect(fields.flatMap(({ winner }) => winner ?? [])).toEqual(survive(records, how).provenance);
        for (const { winner, others } of fields) {
          expect(others.map(({ value }) => value)).not.toContain(winner?.value);
          expect(others.map(({ reason }) => reason)).not.toContain('pending');
        }
      }),
    );
  });

  it('hold every value that is stated exactly once, with exactly the records that state it', () => {
    fc.assert(
      fc.property(entityRecords, (records) => {
        for (const { field, winner, recordKeys, others } of contested(records)) {
          const values = [...(winner ? [winner.value] : []), ...others.map(({ value }) => value)];
          const stated = new Set(records.flatMap((record) => competing(records, record, field)));
          expect(values.toSorted(), field).toEqual([...stated].toSorted());
          const holders = (value: string | undefined) =>
            records
              .filter((record) => competing(records, record, field).includes(value!))
              .map(({ key }) => key)
              .sort();
          for (const one of others) expect(one.recordKeys, field).toEqual(holders(one.value));
          expect(recordKeys, field).toEqual(holders(winner?.value));
        }
      }),
    );
  });

  it('leave out no field that a record states', () => {
    fc.assert(
      fc.property(entityRecords, options, (records, how) => {
        const fields = new Set(contested(records, how).map(({ field }) => field));
        for (const record of records) {
          for (const field of Object.keys(record.text)) expect(fields).toContain(field);
          for (const name of Object.keys(record.attributes)) expect(fields).toContain(`attribute.${name}`);
          if (record.emails.length > 0) expect(fields).toContain('email');
          if (record.phones.length > 0) expect(fields).toContain('phone');
          if (record.birthDate.length > 0) expect(fields).toContain('birthDate');
        }
      }),
    );
  });

  it('do not depend on the order of the records', () => {
    fc.assert(
      fc.property(entityRecords, options, (records, how) => {
        expect(contested([...records].reverse(), how)).toEqual(contested(records, how));
      }),
    );
  });
});

/** What a record says in the contest for a field: the plain field is about values without a kind wherever any has none. */
function competing(records: readonly SourceRecord[], record: SourceRecord, field: string): readonly string[] {
  const plainly = (all: (one: SourceRecord) => readonly { kind?: string }[], among: SourceRecord) =>
    records.some((one) => all(one).some((value) => value.kind === undefined && Object.keys(value).length > 0))
      ? all(among).filter(({ kind }) => kind === undefined)
      : all(among);
  if (field === 'phone') {
    const phones = plainly((one) => one.phones, record) as SourceRecord['phones'];
    return phones.map(({ value }) => value);
  }
  if (field.startsWith('address.')) {
    const addresses = plainly((one) => one.addresses, record) as SourceRecord['addresses'];
    return heldValues({ ...record, addresses }, field);
  }
  return heldValues(record, field);
}
