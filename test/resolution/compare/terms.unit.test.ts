// How often values occur: counted once a record, or as a model pins them.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOf } from '../../../src/resolution/compare/comparison.ts';
import { comparisonsOf } from '../../../src/resolution/compare/comparisons.ts';
import { countRows, TermSource } from '../../../src/resolution/compare/terms.ts';
import { NAME, NAMED } from '../../../src/resolution/features/featureTable.ts';
import { TextPool } from '../../../src/resolution/features/textPool.ts';
import { comparisonOf, statedPeople, tableOf } from '../normalizedRecords.ts';

/** What `countRows` finds, as texts with their counts, those of none left out. */
function counted(pool: TextPool, { counts, filled }: { counts: Int32Array; filled: number }) {
  const held = [...counts].flatMap((count, id) => (count === 0 ? [] : [[pool.text(id), count] as const]));
  return { held: Object.fromEntries(held), filled };
}

describe('counted terms', () => {
  it('count a record once a value, and those that hold any', () => {
    const table = tableOf([{ phones: ['1', '2', '1'] }, { phones: ['2'] }, {}, { phones: ['3', '3'] }]);
    expect(counted(table.contacts, countRows({ column: table.phones }, table.contacts.size))).toEqual({
      held: { 1: 1, 2: 2, 3: 1 },
      filled: 3,
    });
  });

  it('count one part of wider tuples, what it lacks not at all', () => {
    const table = tableOf([{ names: ['ann/lee', 'ann/kim', '/lee'] }, { names: ['lee/ann'] }, { names: ['/orr'] }]);
    const part = (offset: number) =>
      counted(table.names, countRows({ column: table.personNames, part: offset }, table.names.size));
    expect(part(NAME.given)).toEqual({ held: { ann: 1, lee: 1 }, filled: 2 });
    expect(part(NAME.family)).toEqual({ held: { lee: 1, kim: 1, ann: 1, orr: 1 }, filled: 3 });
    expect(part(NAME.middle)).toEqual({ held: {}, filled: 0 });
  });

  it('count the values of one field alone where values are named', () => {
    const table = tableOf([
      { identifiers: ['ssn:1', 'vat:1', 'ssn:1', 'ssn:2'] },
      { identifiers: ['vat:1'] },
      { identifiers: ['ssn:2'] },
    ]);
    const of = (type: string) => {
      const cells = { column: table.identifiers, part: NAMED.value, field: table.fields.find(type) };
      return counted(table.contacts, countRows(cells, table.contacts.size));
    };
    expect(of('ssn')).toEqual({ held: { 1: 1, 2: 2 }, filled: 2 });
    expect(of('vat')).toEqual({ held: { 1: 2 }, filled: 2 });
  });

  it('are as many as records say so, by brute force', () => {
    fc.assert(
      fc.property(fc.array(statedPeople, { maxLength: 8 }), (list) => {
        const { terms } = comparisonOf(tableOf(list), { field: 'email' });
        const holders = (value: string) => list.filter(({ emails = [] }) => emails.includes(value)).length;
        const values = new Set(list.flatMap(({ emails = [] }) => emails));
        const found = Array.from(terms!.counts.keys(), (id) => [terms!.text(id), terms!.counts[id]!] as const);
        for (const [text, count] of found) expect([text, count]).toEqual([text, holders(text)]);
        expect([...values].every((value) => found.some(([text]) => text === value))).toBe(true);
        expect(terms!.filled).toBe(list.filter(({ emails = [] }) => emails.length > 0).length);
      }),
      { numRuns: 40 },
    );
  });

  it('know nothing of a value that came later', () => {
    const table = tableOf([{ emails: ['a@x.example'] }]);
    const { terms } = comparisonOf(table, { field: 'email' });
    const later = table.contacts.intern('b@x.example');
    expect([countOf(terms!, table.contacts.find('a@x.example')), countOf(terms!, later)]).toEqual([1, 0]);
  });
});

describe('pinned terms', () => {
  const records = [
    { emails: ['a@x.example', 'b@x.example'], phones: ['1'] },
    { emails: ['a@x.example'], phones: ['1'] },
  ];
  const pinned = { email: { filled: 900, counts: { 'a@x.example': 70, 'gone@x.example': 5 } } };

  it('take the place of counts, of values that are not listed too', () => {
    const table = tableOf(records);
    const email = comparisonsOf('person', table, {}, new TermSource(pinned)).find(({ field }) => field === 'email')!;
    const held = (text: string) => countOf(email.terms!, table.contacts.find(text));
    expect([held('a@x.example'), held('b@x.example'), email.terms!.filled]).toEqual([70, 0, 900]);
    expect(table.contacts.find('gone@x.example')).toBe(-1);
  });

  it('of a field that is not listed say that nothing was counted', () => {
    const phone = comparisonsOf('person', tableOf(records), {}, new TermSource(pinned)).find(
      ({ field }) => field === 'phone',
    )!;
    expect([phone.terms!.filled, [...phone.terms!.counts].every((count) => count === 0)]).toEqual([0, true]);
  });

  it('are found by what stands in the text of a date or a door', () => {
    const table = tableOf([{ birthDates: ['1980-03-04'], addresses: [{ number: '1', street: 'main st' }] }]);
    const counts = new TermSource({
      birthDate: { filled: 10, counts: { '19800304': 3 } },
      address: { filled: 10, counts: { '1 main st': 4 } },
    });
    const held = comparisonsOf('person', table, {}, counts).flatMap(({ field, terms }) =>
      field === 'birthDate' || field === 'address' ? [[field, Math.max(...terms!.counts)]] : [],
    );
    expect(held).toEqual([
      ['birthDate', 3],
      ['address', 4],
    ]);
  });

  it('are never counted', () => {
    const pool = new TextPool();
    const id = pool.intern('lee');
    const count = () => {
      throw new Error('counted');
    };
    const terms = new TermSource({ familyName: { filled: 8, counts: { lee: 2 } } }).of('familyName', pool, count);
    expect([terms.counts[id], terms.filled, terms.text(id)]).toEqual([2, 8, 'lee']);
    expect(() => new TermSource().of('familyName', pool, count)).toThrow('counted');
  });
});
