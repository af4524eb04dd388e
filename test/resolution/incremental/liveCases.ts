// Steps over small universes of records that collide often, and the batch that they must agree with.

import fc from 'fast-check';
import type { Judgement, Link } from '../../../src/domain/link.ts';
import type { Policies } from '../../../src/domain/policy.ts';
import type { EntityType } from '../../../src/domain/record.ts';
import type { Refinement } from '../../../src/resolution/block/refinement.ts';
import { FeatureTable } from '../../../src/resolution/features/featureTable.ts';
import { LiveResolution } from '../../../src/resolution/incremental/liveResolution.ts';
import type { Step } from '../../../src/resolution/incremental/step.ts';
import type { PinnedModel } from '../../../src/resolution/pinnedModel.ts';
import { resolve } from '../../../src/resolution/resolve.ts';
import { COMPANIES, CROWD } from '../crowd.ts';
import { normalized, type Stated, statedCompanies, statedPeople } from '../normalizedRecords.ts';

export interface TestRecord {
  readonly stated: Stated;
  readonly attributes: Readonly<Record<string, string>>;
}

export type Action =
  | ({ readonly kind: 'put'; readonly key: string } & TestRecord)
  | { readonly kind: 'remove'; readonly key: string }
  | { readonly kind: 'judge' | 'withdraw'; readonly judgement: Judgement };

/** What stands after some actions. */
export interface Standing {
  readonly records: Map<string, TestRecord>;
  readonly judgements: Judgement[];
}

export const KEYS = Array.from({ length: 14 }, (_, at) => `r${String(at).padStart(2, '0')}`);
/** Few records make a hub here. */
export const POLICIES: Policies = {
  phone: { hubCap: 3 },
  email: { hubCap: 3 },
  ssn: { hubCap: 2 },
  website: { hubCap: 4 },
};
export const CAP = 4;
/** Some schemes of either type split blocks in an order of their own, one by too few features. */
const REFINEMENT: Refinement = {
  phone: ['city', 'street', 'postal code'],
  names: ['birthday', 'city'],
  word: ['street'],
};

const key = fc.constantFrom(...KEYS);
const verdict = fc.constantFrom('same' as const, 'different' as const, 'unsure' as const);
const attributes = fc.record(
  { birthplace: fc.constantFrom('leeds', 'york'), segment: fc.constantFrom('a', 'b') },
  { requiredKeys: [] },
);

const HOME = { number: '12', street: 'main st', city: 'leeds', postalCode: '10001' };
const PEOPLE: readonly Stated[] = [
  {
    names: ['ann m/smith'],
    birthDates: ['1980-03-04'],
    emails: ['ann.smith@x.example'],
    phones: ['+12125550101'],
    addresses: [HOME],
    identifiers: ['ssn:123456788', 'login:ann'],
  },
  {
    names: ['robert/smithe'],
    birthDates: ['1979-12-12'],
    emails: ['ann@x.example'],
    phones: ['+12125550101', '+447700900123'],
    addresses: [HOME],
    identifiers: ['loyalty:55501', 'login:bob'],
  },
];
const COMPANY: Stated = {
  companies: ['acme gas water'],
  websites: ['acme.example'],
  addresses: [HOME],
  identifiers: ['lei:A1', 'duns:123456789'],
};

/** Records of which many are variants of a few: one field stated otherwise, some left out. */
export function testRecords(type: EntityType): fc.Arbitrary<TestRecord> {
  const anyone = type === 'person' ? statedPeople : statedCompanies;
  const known = type === 'person' ? fc.constantFrom(...PEOPLE) : fc.constant(COMPANY);
  const fields = [
    'names',
    'birthDates',
    'emails',
    'phones',
    'addresses',
    'identifiers',
    'companies',
    'websites',
  ] as const;
  const variant = fc.record({ known, other: anyone, changed: fc.subarray([...fields], { maxLength: 2 }) }).map(
    ({ known: base, other, changed }): Stated => ({
      ...base,
      ...Object.fromEntries(changed.map((field) => [field, other[field] ?? []])),
    }),
  );
  return fc.record({ stated: fc.oneof({ arbitrary: variant, weight: 2 }, anyone), attributes });
}

export function actionsOf(type: EntityType): fc.Arbitrary<Action[]> {
  const put = fc.tuple(key, testRecords(type)).map(([id, record]): Action => ({ kind: 'put', key: id, ...record }));
  const remove = key.map((id): Action => ({ kind: 'remove', key: id }));
  const judgement = fc.record({ left: key, right: key, verdict });
  const judge = judgement.map((one): Action => ({ kind: 'judge', judgement: one }));
  const withdraw = judgement.map((one): Action => ({ kind: 'withdraw', judgement: one }));
  return fc.array(
    fc.oneof(
      { arbitrary: put, weight: 8 },
      { arbitrary: remove, weight: 2 },
      { arbitrary: judge, weight: 2 },
      { arbitrary: withdraw, weight: 2 },
    ),
    { minLength: 1, maxLength: 40, size: 'max' },
  );
}

/** A model learnt amid records of the same universe; `cap` is small, so that blocks are split, and little is left to a review. */
export function modelOf(type: EntityType, cap = CAP): PinnedModel {
  const own = fc.sample(testRecords(type), { numRuns: 40, seed: 7 });
  const crowd = type === 'person' ? CROWD : COMPANIES;
  const records = [...own, ...crowd.map((stated) => ({ stated, attributes: {} }))];
  const table = new FeatureTable();
  for (const record of records) table.add(normalized(record.stated, type), record.attributes);
  const keys = records.map((_, at) => String(at).padStart(4, '0'));
  const pinned = resolve({ type, table, keys, policies: POLICIES, judgements: [], threshold: null }).pin();
  const blocking = { ...pinned.blocking, cap, refinement: REFINEMENT };
  const model = { ...pinned, blocking, threshold: 0.3, review: 0.001 };
  return JSON.parse(JSON.stringify(model));
}

export function emptyStanding(): Standing {
  return { records: new Map(), judgements: [] };
}

/** Takes one action on both; null where it would do nothing. */
export function act(live: LiveResolution, standing: Standing, action: Action, type: EntityType): Step | null {
  const { records, judgements } = standing;
  if (action.kind === 'put') {
    const { key: id, stated, attributes: own } = action;
    const record = { key: id, record: normalized(stated, type), attributes: own };
    const isHere = records.has(id);
    records.set(id, { stated, attributes: own });
    return isHere ? live.change(record) : live.add(record);
  }
  if (action.kind === 'remove') return records.delete(action.key) ? live.remove(action.key) : null;
  if (action.kind === 'judge') {
    judgements.push(action.judgement);
    return live.judge(action.judgement);
  }
  const { left, right, verdict: said } = action.judgement;
  const at = judgements.findIndex(
    (one) =>
      one.verdict === said &&
      ((one.left === left && one.right === right) || (one.left === right && one.right === left)),
  );
  if (at < 0) return null;
  judgements.splice(at, 1);
  return live.withdraw(action.judgement);
}

/** Where some actions lead. */
export function standingAfter(
  model: PinnedModel,
  actions: readonly Action[],
): { live: LiveResolution; standing: Standing } {
  const [live, standing] = [liveOf(model), emptyStanding()];
  for (const action of actions) act(live, standing, action, model.type);
  return { live, standing };
}

export interface Outcome {
  readonly partition: readonly (readonly string[])[];
  readonly links: readonly Link[];
}

const plain = ({ left, right, status, weight, probability, rule, why }: Link): Link => ({
  left,
  right,
  status,
  weight,
  probability,
  rule,
  why,
});

export function outcomeOf(live: LiveResolution): Outcome {
  return { partition: live.partition(), links: [...live.links()].map(plain) };
}

/** What one batch over the standing records and judgements makes of them. */
export function batchOutcome(model: PinnedModel, { records, judgements }: Standing): Outcome {
  const keys = [...records.keys()].sort();
  const table = new FeatureTable();
  for (const id of keys) {
    const { stated, attributes: own } = records.get(id)!;
    table.add(normalized(stated, model.type), own);
  }
  const resolution = resolve({ type: model.type, table, keys, policies: POLICIES, judgements, threshold: null, model });
  const clusters = new Map<number, string[]>();
  resolution.clusterOf.forEach((root, row) => {
    clusters.set(root, [...(clusters.get(root) ?? []), keys[row]!]);
  });
  return { partition: [...clusters.values()], links: [...resolution.links].map(plain) };
}

export function liveOf(model: PinnedModel): LiveResolution {
  return new LiveResolution({ model, policies: POLICIES, threshold: null });
}
