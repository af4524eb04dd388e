// One whole record: what comes out, what is left out, and the laws that hold for any input.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceRecord } from '../../../src/domain/record.ts';
import { normalizeRecord } from '../../../src/resolution/normalize/record.ts';
import { record as stated } from '../../support/record.ts';

function record({ type = 'person', id = '1', ...parts }: Partial<SourceRecord>): SourceRecord {
  return stated(type, id, parts);
}

describe('a person', () => {
  const ann = normalizeRecord(
    record({
      text: { givenName: 'Ann M.', familyName: 'Smith-Jones', gender: 'Female', employer: 'Acme Widgets Ltd.' },
      birthDate: ['1980-02-30', '1980-03-02'],
      emails: ['Ann@Acme.example', 'ann@acme.example', 'info@acme.example', 'n/a'],
      phones: [{ value: '(212) 736-5000', kind: 'home' }, { value: '0000000' }],
      addresses: [{ street: '1 Main Street', city: 'New York', region: 'NY', postalCode: '10001-1234' }],
      identifiers: [{ type: 'ssn', value: '123-45-6788' }],
    }),
  );

  test('has canonical names, contacts and address', () => {
    expect(ann.personNames).toEqual([{ given: ['ann', 'm'], family: ['smith', 'jones'], suffix: null }]);
    expect(ann.gender).toBe('f');
    expect(ann.birthDates).toEqual(['1980-03-02']);
    expect(ann.emails.map((e) => [e.value, e.role])).toEqual([
      ['ann@acme.example', false],
      ['info@acme.example', true],
    ]);
    expect(ann.phones).toEqual([{ value: '+12127365000', extension: null, kind: 'home' }]);
    expect(ann.addresses[0]).toMatchObject({ number: '1', street: 'main st', postalCode: '10001', country: 'us' });
    expect(ann.employer).toBe('acme widgets');
    expect(ann.companyNames).toEqual([]);
  });

  test('has its identifiers once each, sorted by key', () => {
    expect(ann.identifiers.map((i) => i.key)).toEqual([
      'email:ann@acme.example',
      'email:info@acme.example',
      'phone:+12127365000',
      'ssn:123456788',
    ]);
  });

  test('reports what was left out, and why', () => {
    expect(ann.excluded.map((e) => `${e.field} ${e.value}: ${e.reason}`).sort()).toEqual([
      'birthDate 1980-02-30: impossible date',
      'email n/a: placeholder word',
      'phone 0000000: one repeated character',
    ]);
  });

  test.each(['1900-01-01', '1970-01-01', '9999-12-31', '1111-11-11', '1899-12-30'])('was not born on %s', (date) => {
    expect(normalizeRecord(record({ birthDate: [date] })).birthDates).toEqual([]);
  });

  test('has the full name as a further reading where it differs', () => {
    const both = normalizeRecord(
      record({ text: { givenName: 'Bob', familyName: 'Smith', fullName: 'Smith, Robert' } }),
    );
    expect(both.personNames.map((n) => n.given[0])).toEqual(['bob', 'robert']);
  });

  test('has alternate and native names as further readings', () => {
    const names = normalizeRecord(
      record({ text: { fullName: 'Wei Wang', nativeName: '王伟' }, alternateNames: ['Vicky', 'Wei Chen'] }),
    ).personNames;
    expect(names.map((n) => [...n.given, ...n.family].join(' '))).toEqual(['wei wang', 'vicky wang', 'wei chen']);
  });

  test('named Test Test is test data; one of the two alone is a name', () => {
    expect(normalizeRecord(record({ text: { givenName: 'Test', familyName: 'Test' } })).personNames).toEqual([]);
    expect(normalizeRecord(record({ text: { givenName: 'Ann', familyName: 'Test' } })).personNames).toHaveLength(1);
  });
});

describe('an organization', () => {
  const acme = normalizeRecord(
    record({
      key: 'crm:organization:1',
      type: 'organization',
      text: { name: 'Acme Widgets', legalForm: 'Limited', registrationNumber: '0123 4599', jurisdiction: 'GB' },
      alternateNames: ['AW plc'],
      websites: ['https://www.acme.co.uk/', 'facebook.com/acme'],
      addresses: [{ full: '1 High Street, Oxford OX1 4AA' }],
      phones: [{ value: '01865 276 100' }],
    }),
  );

  test('has names with the legal form its own field states', () => {
    expect(acme.companyNames).toEqual([
      { tokens: ['acme', 'widgets'], legalForm: 'ltd', acronym: 'aw' },
      { tokens: ['aw'], legalForm: 'plc', acronym: '' },
    ]);
  });

  test('is identified by register, website and phone of its country', () => {
    expect(acme.identifiers.map((i) => i.key)).toEqual([
      'phone:+441865276100',
      'registrationNumber:GB:1234599',
      'website:acme.co.uk',
    ]);
    expect(acme.excluded).toEqual([{ field: 'website', value: 'facebook.com/acme', reason: 'shared host' }]);
  });
});

test('an account keeps its name as a company name', () => {
  const account = normalizeRecord(record({ type: 'account', text: { name: 'Ann Smith' } }));
  expect(account.companyNames[0]?.tokens).toEqual(['ann', 'smith']);
});

describe('any record', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string(),
    fc.constantFrom('N/A', 'Dr', '( )', '#', '4/12', 'PO Box', 'a:b:', '+', '@', '""', 'toString', '__proto__'),
  );
  const address = fc.record(
    { full: text, street: text, unit: text, city: text, region: text, postalCode: text, country: text },
    { requiredKeys: [] },
  );
  const anyRecord = fc.record({
    type: fc.constantFrom('person' as const, 'organization' as const, 'account' as const),
    text: fc.record(
      {
        fullName: text,
        givenName: text,
        middleName: text,
        familyName: text,
        nameSuffix: text,
        nativeName: text,
        gender: text,
        name: text,
        employer: text,
        legalForm: text,
        registrationNumber: text,
        jurisdiction: text,
      },
      { requiredKeys: [] },
    ),
    birthDate: fc.array(text, { maxLength: 2 }),
    emails: fc.array(fc.oneof(text, fc.emailAddress()), { maxLength: 3 }),
    phones: fc.array(fc.record({ value: text }), { maxLength: 3 }),
    websites: fc.array(fc.oneof(text, fc.webUrl()), { maxLength: 3 }),
    alternateNames: fc.array(text, { maxLength: 2 }),
    addresses: fc.array(address, { maxLength: 2 }),
    identifiers: fc.array(
      fc.record({ type: fc.constantFrom('ssn', 'lei', 'passport', 'vat', 'toString', 'x'), value: text }),
      { maxLength: 3 },
    ),
  });

  test('is normalized without an error, alike each time, with unique sorted identifiers', () => {
    fc.assert(
      fc.property(anyRecord, (parts) => {
        const once = normalizeRecord(record(parts));
        expect(normalizeRecord(record(parts))).toEqual(once);
        const keys = once.identifiers.map((i) => i.key);
        expect(keys).toEqual([...new Set(keys)].sort());
        for (const e of once.excluded) expect(e.reason).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });

  test('whose names are canonical already keeps them', () => {
    const tokens = fc.array(fc.stringMatching(/^z[a-z]{3,8}$/), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(tokens, tokens, (given, family) => {
        const text = { givenName: given.join(' '), familyName: family.join('-') };
        expect(normalizeRecord(record({ text })).personNames).toEqual([{ given, family, suffix: null }]);
      }),
    );
  });

  test('whose address is canonical already keeps it', () => {
    const word = fc.constantFrom('n', 'main', 'st', 'oak', 'ave', 'elm', 'rd', '5th', 'pk');
    fc.assert(
      fc.property(fc.nat({ max: 9999 }), fc.array(word, { minLength: 1, maxLength: 3 }), (number, words) => {
        const [once] = normalizeRecord(record({ addresses: [{ street: `${number} ${words.join(' ')}` }] })).addresses;
        const street = `${once?.number} ${once?.street}`;
        expect(normalizeRecord(record({ addresses: [{ street }] })).addresses[0]).toEqual(once);
      }),
    );
  });
});
