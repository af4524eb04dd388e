// Source records and facts that a test states in few words, and arbitraries of small record sets.

import fc from 'fast-check';
import type { SourceRecord } from '../../src/domain/record.ts';
import { type Relation, type Relationship, relationshipKey } from '../../src/domain/relationship.ts';
import type { Facts } from '../../src/services/derivation.ts';
import { record, type Stated } from '../support/record.ts';

/** A person whom a login identifies beyond doubt, so that a test says itself who is one. */
export function known(id: string, login: string, stated: Stated = {}): SourceRecord {
  return record('person', id, { ...stated, identifiers: [{ type: 'login', value: login }] });
}

/** A company or account that a number identifies beyond doubt. */
export function numbered(
  type: 'organization' | 'account',
  id: string,
  number: string,
  stated: Stated = {},
): SourceRecord {
  return record(type, id, {
    text: { name: `Firm ${number}` },
    ...stated,
    identifiers: [{ type: 'crmId', value: number }],
  });
}

/** Ends are named as 'type:id' of the source 'crm'. */
export function declared(
  left: string,
  relation: Relation,
  right: string,
  said: Partial<Relationship> = {},
): Relationship {
  const facts = { source: 'crm', ...said, relation, left: `crm:${left}`, right: `crm:${right}` };
  return { ...facts, key: relationshipKey(facts), position: 0 };
}

export function factsOf(records: readonly SourceRecord[], more: Partial<Facts> = {}): Facts {
  return {
    records: { size: records.length, get: (index) => records[index]! },
    relationships: [],
    judgements: [],
    policies: {},
    sourcePriority: [],
    previous: new Map(),
    idAges: new Map(),
    previousHouseholds: new Map(),
    ...more,
  };
}

const pick = (...values: string[]) => fc.constantFrom(...values);
const sparse = { requiredKeys: [] };

const person = fc.record(
  {
    text: fc.record(
      {
        givenName: pick('Ann', 'Anne', 'Bob', 'Robert', 'A'),
        familyName: pick('Smith', 'Smyth', 'Jones', 'Smith-Jones'),
      },
      sparse,
    ),
    birthDate: pick('1980-03-04', '1980-04-03', '1955-01-30').map((date) => [date]),
    emails: pick('ann.smith@post.example', 'bob@post.example', 'info@firm.example').map((email) => [email]),
    phones: pick('+44 20 7946 0001', '+44 20 7946 0002').map((value) => [{ value }]),
    addresses: pick('1 High Street', '7 Station Road').map((street) => [
      { street, city: 'Leeds', postalCode: 'LS1 4AP', country: 'GB' },
    ]),
    identifiers: pick('ann', 'bob').map((value) => [{ type: 'login', value }]),
    observedAt: pick('2020-01-01', '2022-06-01'),
  },
  sparse,
);

const organization = fc.record(
  {
    text: pick('Acme Gas Ltd', 'Acme Gas', 'Penn Water Inc').map((name) => ({ name })),
    websites: pick('acme.example', 'penn.example').map((site) => [site]),
  },
  sparse,
);

/** Up to eight records of people and three of companies that resemble each other. */
export const recordSets: fc.Arbitrary<readonly SourceRecord[]> = fc
  .tuple(fc.array(person, { maxLength: 8 }), fc.array(organization, { maxLength: 3 }))
  .map(([people, companies]) => [
    ...people.map((stated, at) => ({ ...record('person', String(at)), ...stated })),
    ...companies.map((stated, at) => ({ ...record('organization', String(at)), ...stated })),
  ])
  .map((records) => records.map((one, position) => ({ ...one, position })));
