// The feature table: records as columns, with one row each whatever they state.

import { expect, it } from 'vitest';
import { FeatureTable } from '../../../src/resolution/features/featureTable.ts';
import { normalized, tableOf } from '../normalizedRecords.ts';

it('has a row for every record in every column, also in columns that come up late', () => {
  const table = tableOf([{ names: ['ann/lee'] }, {}, { identifiers: ['ssn:123456788'], emails: ['a@x.example'] }, {}]);
  expect(table.size).toBe(4);
  const ssn = table.identifiers.get('ssn')!;
  const columns = [
    table.personNames,
    table.companyNames,
    table.birthDates,
    table.emails,
    table.phones,
    table.websites,
    table.addresses,
    ssn,
  ];
  expect(columns.map(({ rows }) => rows)).toEqual(columns.map(() => 4));
  expect([0, 1, 2, 3].map((row) => ssn.isEmpty(row))).toEqual([true, true, false, true]);
});

it('keeps e-mails, phones and websites out of the declared identifiers', () => {
  const table = tableOf([
    { emails: ['a@x.example'], identifiers: ['email:a@x.example', 'phone:+1', 'website:x.example', 'vat:GB1'] },
  ]);
  expect([...table.identifiers.keys()]).toEqual(['vat']);
});

it('reads partial dates with zeros for what they do not state', () => {
  const table = tableOf([{ birthDates: ['1980', '1980-03', '1980-03-04'] }]);
  expect([0, 1, 2].map((at) => table.birthDates.at(at))).toEqual([19800000, 19800300, 19800304]);
});

it('takes attributes that some records lack', () => {
  const table = new FeatureTable();
  table.add(normalized({}), {});
  table.add(normalized({}), { segment: 'gold' });
  table.add(normalized({}), {});
  const segment = table.attributes.get('segment')!;
  expect([...segment.view()].map((id) => (id < 0 ? null : table.names.text(id)))).toEqual([null, 'gold', null]);
});
