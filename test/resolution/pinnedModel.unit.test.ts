// A pinned model is the whole of what was learnt: applied to the records it was learnt from it gives the same resolution.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Policies } from '../../src/domain/policy.ts';
import type { EntityType } from '../../src/domain/record.ts';
import type { PinnedModel } from '../../src/resolution/pinnedModel.ts';
import { type Resolution, type ResolveInput, resolve } from '../../src/resolution/resolve.ts';
import { COMPANIES, CROWD, keyOf } from './crowd.ts';
import { type Stated, statedCompanies, statedPeople, tableOf } from './normalizedRecords.ts';

function inputOf(records: readonly Stated[], type: EntityType = 'person', policies: Policies = {}): ResolveInput {
  const keys = records.map((_, row) => keyOf(row));
  return { type, table: tableOf(records, type), keys, policies, judgements: [], threshold: null };
}

const stored = ({ pin }: Pick<Resolution, 'pin'>): PinnedModel => JSON.parse(JSON.stringify(pin()));

function outcomeOf({ clusterOf, links, threshold, comparedPairs }: Resolution) {
  const told = [...links].map(({ left, right, status, weight, rule, why }) => ({
    left,
    right,
    status,
    weight,
    rule,
    why,
  }));
  return { clusterOf: [...clusterOf], links: told, threshold, comparedPairs };
}

function expectExact(input: ResolveInput): void {
  const learnt = resolve(input);
  const model = stored(learnt);
  const applied = resolve({ ...input, model });
  expect(outcomeOf(applied)).toEqual(outcomeOf(learnt));
  expect([applied.unknownFields, applied.absentFields]).toEqual([[], []]);
  expect(stored(applied)).toEqual(model);
}

describe('a model applied to the records that it was learnt from', () => {
  it('resolves people alike', () => {
    fc.assert(
      fc.property(fc.array(statedPeople, { maxLength: 30 }), fc.boolean(), (records, amidCrowd) => {
        expectExact(inputOf(amidCrowd ? [...records, ...CROWD] : records));
      }),
      { numRuns: 40 },
    );
  });

  it('resolves companies alike', () => {
    fc.assert(
      fc.property(fc.array(statedCompanies, { maxLength: 30 }), fc.boolean(), (records, amidCrowd) => {
        expectExact(inputOf(amidCrowd ? [...records, ...COMPANIES] : records, 'organization'));
      }),
      { numRuns: 40 },
    );
  });

  it('resolves alike with judgements and another threshold', () => {
    const input = inputOf([...CROWD, ...CROWD.slice(0, 20)]);
    const judgements = [{ left: keyOf(0), right: keyOf(60), verdict: 'different' as const }];
    expectExact({ ...input, judgements, threshold: 0.9 });
  });

  it('resolves alike where it changed the strength of an identifier', () => {
    const borrowed = CROWD.map((person, at) => ({ ...person, identifiers: [`ssn:${100 + (at % 30)}`] }));
    const input = inputOf(borrowed);
    expect(stored(resolve(input)).policies).toEqual({ ssn: { strength: 'supporting' } });
    expectExact(input);
  });
});

describe('a model applied to other records', () => {
  const model = stored(resolve(inputOf([...CROWD, ...CROWD.slice(0, 20)])));
  const weightOf = (records: readonly Stated[]) => {
    const { links } = resolve({ ...inputOf(records), model });
    return [...links].find(({ left, right }) => left === keyOf(0) && right === keyOf(1))?.weight;
  };

  it('weighs a pair alike whatever other records there are', () => {
    const pair = [CROWD[3]!, { ...CROWD[3]!, phones: [] }];
    expect(weightOf(pair)).toBeGreaterThan(0);
    for (const others of [CROWD, CROWD.slice(0, 7), Array.from({ length: 9 }, () => ({ names: CROWD[3]!.names! }))])
      expect(weightOf([...pair, ...others])).toBe(weightOf(pair));
  });

  it('takes prior levels for an identifier that it does not know, blocks by it, and says so', () => {
    const held = { identifiers: ['lei:A1'] };
    const { links, unknownFields } = resolve({ ...inputOf([held, held]), model });
    expect(unknownFields).toEqual(['identifier.lei']);
    expect([...links]).toMatchObject([{ status: 'linked', rule: 'identifier.lei' }]);
  });

  it('ignores a field that the records lack, and says so', () => {
    const withSsn = CROWD.map((person, at) => ({ ...person, identifiers: [`ssn:${at}`] }));
    const knowing = stored(resolve(inputOf(withSsn)));
    expect(resolve({ ...inputOf(CROWD), model: knowing }).absentFields).toEqual(['identifier.ssn']);
  });

  it('links from its own threshold unless another is asked for', () => {
    const strict = { ...model, threshold: 1 };
    const input = inputOf([CROWD[0]!, CROWD[0]!]);
    expect(resolve({ ...input, model: strict }).threshold).toBe(1);
    expect(resolve({ ...input, model: strict, threshold: 0.4 }).threshold).toBe(0.4);
  });

  it('leaves out the schemes that did not pay, and no others', () => {
    const { blocking } = model;
    const without = { ...model, blocking: { ...blocking, unused: ['email'] } };
    const used = resolve({ ...inputOf(CROWD), model: without }).schemes.map(({ scheme }) => scheme);
    expect(used).toEqual(blocking.schemes.filter((name) => name !== 'email'));
  });

  it('obeys what the mapping states before what it learnt', () => {
    const learnt: PinnedModel = { ...model, policies: { card: { strength: 'decisive' } } };
    const held = { identifiers: ['card:AA55'] };
    const ruleUnder = (policies: Policies) =>
      [...resolve({ ...inputOf([held, held], 'person', policies), model: learnt }).links].map(({ rule }) => rule);
    expect(ruleUnder({})).toEqual(['identifier.card']);
    expect(ruleUnder({ card: { strength: 'supporting' } })).not.toContain('identifier.card');
    expect(ruleUnder({ card: { max: 3 } })).toEqual(['identifier.card']);
  });
});
