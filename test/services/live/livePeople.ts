// Small worlds of source records that collide often, steps over them, and what stands after some steps.

import fc from 'fast-check';
import { parseRecordKey, recordKey, type SourceRecord } from '../../../src/domain/record.ts';
import { type Relationship, relationshipKey } from '../../../src/domain/relationship.ts';
import type { GraphModel } from '../../../src/services/graphModel.ts';
import type { GroupJudgement, Put } from '../../../src/services/live/changes.ts';
import { withTypes } from '../../../src/services/live/liveGraph.ts';
import { versioned } from '../../../src/services/live/modelVersion.ts';
import { record, type Stated } from '../../support/record.ts';

const GIVEN = ['Ann', 'Anna', 'Robert', 'Bob', 'Maria'];
const FAMILY = ['Archer', 'Baker', 'Archerr'];
const EMAILS = ['ann@archer.example', 'bob@baker.example', 'office@firm.example'];
const PHONES = ['+44 113 496 0123', '+44 113 496 0456'];
const LOGINS = ['ann', 'bob', 'maria'];
const BIRTHS = ['1980-03-04', '1980-04-03', '1975-01-01'];
const HOMES = [
  { street: '12 Mill Lane', city: 'Leeds', postalCode: 'LS1 4AP', country: 'GB' },
  { street: '7 High Street', city: 'York', postalCode: 'YO1 7HH', country: 'GB' },
];
const DAYS = ['2024-01-01', '2024-06-01', '2025-01-01'];

/** Few records make a hub here. */
const POLICIES: GraphModel['policies'] = {
  email: { hubCap: 3 },
  phone: { hubCap: 2 },
  login: { strength: 'decisive', exclusive: 'hard', hubCap: 5 },
};

export const PEOPLE_KEYS = Array.from({ length: 12 }, (_, at) => recordKey('crm', 'person', `p${at}`));
const COMPANY_KEYS = ['a', 'b', 'c'].map((id) => recordKey('crm', 'organization', id));
const ACCOUNT_KEYS = ['x', 'y', 'z'].map((id) => recordKey('crm', 'account', id));

export type Action =
  | { readonly kind: 'put'; readonly puts: readonly Put[] }
  | { readonly kind: 'remove'; readonly keys: readonly string[] }
  | { readonly kind: 'judge'; readonly judgement: Omit<GroupJudgement, 'id'> }
  /** Takes back the one at this place among those that stand, counted round. */
  | { readonly kind: 'withdraw'; readonly at: number };

const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 });

const stated = fc
  .record({
    given: fc.constantFrom(...GIVEN),
    family: fc.constantFrom(...FAMILY),
    email: maybe(EMAILS),
    phone: maybe(PHONES),
    login: maybe(LOGINS),
    birth: maybe(BIRTHS),
    home: maybe(HOMES),
    observedAt: fc.constantFrom(...DAYS),
  })
  .map(({ given, family, email, phone, login, birth, home, observedAt }): Stated => {
    return {
      observedAt,
      text: { givenName: given, familyName: family },
      emails: email === undefined ? [] : [email],
      phones: phone === undefined ? [] : [{ value: phone }],
      birthDate: birth === undefined ? [] : [birth],
      addresses: home === undefined ? [] : [home],
      identifiers: login === undefined ? [] : [{ type: 'login', value: login }],
    };
  });

/** What a record's own row says about others: ties of people, where they work, parents of companies and accounts. */
function relationshipsOf(left: string): fc.Arbitrary<Relationship[]> {
  const { type } = parseRecordKey(left)!;
  const said: fc.Arbitrary<Pick<Relationship, 'relation' | 'right'>> =
    type === 'person'
      ? fc.oneof(
          fc.record({
            relation: fc.constantFrom('spouseOf' as const, 'parentOf' as const),
            right: fc.constantFrom(...PEOPLE_KEYS),
          }),
          fc.record({ relation: fc.constant('worksFor' as const), right: fc.constantFrom(...COMPANY_KEYS) }),
          fc.record({ relation: fc.constant('contactOf' as const), right: fc.constantFrom(...ACCOUNT_KEYS) }),
        )
      : type === 'organization'
        ? fc.record({ relation: fc.constant('subsidiaryOf' as const), right: fc.constantFrom(...COMPANY_KEYS) })
        : fc.record({ relation: fc.constant('childOf' as const), right: fc.constantFrom(...ACCOUNT_KEYS) });
  return fc.array(said, { maxLength: 2 }).map((all) => {
    const facts = all
      .filter(({ right }) => right !== left)
      .map(({ relation, right }) => ({ source: 'crm', relation, left, right, declaredBy: left }))
      .map((fact): Relationship => ({ ...fact, key: relationshipKey(fact), position: 0 }));
    return [...new Map(facts.map((fact) => [fact.key, fact])).values()];
  });
}

const personPut = fc
  .constantFrom(...PEOPLE_KEYS)
  .chain((key) => fc.record({ record: stated.map((one) => recordOf(key, one)), relationships: relationshipsOf(key) }));
const companyPut = fc.constantFrom(...COMPANY_KEYS).chain((key) =>
  fc.record({
    record: fc
      .constantFrom('Acme Holdings Ltd', 'ACME Holdings', 'Forge Works Ltd')
      .map((name) => recordOf(key, { text: { name } })),
    relationships: relationshipsOf(key),
  }),
);
const accountPut = fc.constantFrom(...ACCOUNT_KEYS).chain((key) =>
  fc.record({
    record: fc.constantFrom('Acme Europe', 'Acme Global').map((name) => recordOf(key, { text: { name } })),
    relationships: relationshipsOf(key),
  }),
);
const anyPut = fc.oneof(
  { arbitrary: personPut, weight: 6 },
  { arbitrary: companyPut, weight: 1 },
  { arbitrary: accountPut, weight: 1 },
);

/** Mostly about two records, sometimes about more. */
const judgement = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...PEOPLE_KEYS), { minLength: 2, maxLength: 4 }),
    fc.constantFrom('same' as const, 'different' as const, 'unsure' as const),
  )
  .map(([[first, ...others], verdict]) => ({
    left: [first!, ...others.slice(2)].sort(),
    right: others.slice(0, 2).sort(),
    verdict,
  }));

export function actions(length: number): fc.Arbitrary<Action[]> {
  const put = fc.array(anyPut, { minLength: 1, maxLength: 3 }).map((puts): Action => ({ kind: 'put', puts }));
  const remove = fc
    .uniqueArray(fc.constantFrom(...PEOPLE_KEYS, ...COMPANY_KEYS, ...ACCOUNT_KEYS), { minLength: 1, maxLength: 2 })
    .map((keys): Action => ({ kind: 'remove', keys }));
  const judge = judgement.map((one): Action => ({ kind: 'judge', judgement: one }));
  const withdraw = fc.nat(10).map((at): Action => ({ kind: 'withdraw', at }));
  return fc.array(
    fc.oneof(
      { arbitrary: put, weight: 8 },
      { arbitrary: remove, weight: 2 },
      { arbitrary: judge, weight: 2 },
      { arbitrary: withdraw, weight: 1 },
    ),
    { minLength: Math.ceil(length / 2), maxLength: length, size: 'max' },
  );
}

function recordOf(key: string, said: Stated): SourceRecord {
  const { type, id } = parseRecordKey(key)!;
  return record(type, id, said);
}

/** A model of every type, learnt amid records of the same world; `cap` is small, so that blocks are split. */
export function modelWith(cap: number): GraphModel {
  const people = fc
    .sample(personPut, { numRuns: 60, seed: 7 })
    .map(({ record: one }, at) => ({ ...one, key: `${one.key}-${at}` }));
  const others = [...COMPANY_KEYS, ...ACCOUNT_KEYS].map((key) => recordOf(key, { text: { name: 'Acme' } }));
  const { models, ...rest } = withTypes({ version: '', models: {}, trained: [], policies: POLICIES, compare: {} }, [
    ...people,
    ...others,
  ]);
  const capped = Object.entries(models).map(([type, model]) => {
    return [type, { ...model, blocking: { ...model.blocking, cap }, threshold: 0.3, review: 0.001 }];
  });
  return versioned({ ...rest, models: Object.fromEntries(capped), trained: ['account', 'organization', 'person'] });
}
