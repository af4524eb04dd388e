// Without a mapping: what common headers are taken for.

import { describe, expect, it } from 'vitest';
import { guessMapping } from '../../src/sources/guess.ts';
import { openInputs } from '../../src/sources/open.ts';
import { parseMapping } from '../../src/sources/parseMapping.ts';
import { errorOf, inputFolder, readAll } from './inputFiles.ts';

const write = inputFolder();

describe('a guessed mapping', () => {
  it('recognises people', () => {
    const header = [
      'Customer ID',
      'First Name',
      'Last-Name',
      'D.O.B.',
      'E-Mail',
      'Work Email',
      'Mobile',
      'House No',
      'Street',
      'Town',
      'ZIP',
      'Company',
      'SSN',
      'Last Modified',
      'Shoe Size',
    ];
    expect(guessMapping(header, '/data/crm export.csv')).toEqual({
      source: 'crm export',
      type: 'person',
      id: 'Customer ID',
      observedAt: 'Last Modified',
      fields: {
        givenName: 'First Name',
        familyName: 'Last-Name',
        birthDate: 'D.O.B.',
        email: ['E-Mail', 'Work Email'],
        phone: 'Mobile',
        'address.street': ['House No', 'Street'],
        'address.city': 'Town',
        'address.postalCode': 'ZIP',
        employer: 'Company',
      },
      identifiers: { ssn: 'SSN' },
    });
  });

  it('recognises organizations', () => {
    expect(guessMapping(['record_id', 'organisation_name', 'website', 'tel', 'postcode'], 'orgs.csv')).toMatchObject({
      type: 'organization',
      id: 'record_id',
      fields: { name: 'organisation_name', website: 'website', phone: 'tel', 'address.postalCode': 'postcode' },
    });
  });

  it.each([
    ['a bare name', ['id', 'name', 'email'], 'person', { fullName: 'name', email: 'email' }],
    ['a name with a website', ['id', 'name', 'url'], 'organization', { name: 'name', website: 'url' }],
    [
      'paths',
      ['id', 'contact.firstName', 'contact.email'],
      'person',
      { givenName: 'contact.firstName', email: 'contact.email' },
    ],
  ])('reads %s', (_, columns, type, fields) => {
    expect(guessMapping(columns, 'x.csv')).toEqual({ source: 'x', type, id: 'id', fields });
  });

  it.each([
    [['person_id', 'id', 'name'], 'id'],
    [['tax_id', 'shopper_id', 'name'], 'shopper_id'],
    [['name', 'legacyId'], 'legacyId'],
  ])('takes of %j the id %s', (columns, id) => {
    expect(guessMapping(columns, 'x.csv').id).toBe(id);
  });

  it('can be saved and used', () => {
    const guess = guessMapping(['id', 'first name', 'vat', 'phone', 'phone 2'], 'x.csv');
    expect(parseMapping(JSON.parse(JSON.stringify(guess)), 'guess')).toMatchObject(guess);
  });

  it.each([
    [['first_name', 'email'], 'no column looks like an id'],
    [['id', 'colour'], 'no column name is recognised'],
  ])('is refused for %j', async (columns, why) => {
    const error = await errorOf(() => guessMapping(columns, 'x.csv'));
    expect(error.message).toBe(
      `x.csv has no mapping, and ${why}; write a mapping with "source", "type", "id" and "fields" and give it with --mapping`,
    );
  });

  it('is told when opening, and reads the file', async () => {
    const file = await write('people.csv', 'id,first name\n1,Ann\n');
    const opened = await openInputs([{ file, mapping: null }]);
    expect(opened.guessed).toEqual([
      { file, mapping: { source: 'people', type: 'person', id: 'id', fields: { givenName: 'first name' } } },
    ]);
    expect((await readAll(opened)).records).toMatchObject([{ key: 'people:person:1', text: { givenName: 'Ann' } }]);
  });
});
