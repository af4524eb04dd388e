// What identifiers prove to be worth: their strength bends to plain evidence, either way, and to nothing less.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Policies } from '../../../src/domain/policy.ts';
import type { IdentifierProof } from '../../../src/resolution/pinnedModel.ts';
import { learntPolicies, proveIdentifiers, withLearnt } from '../../../src/resolution/score/identifierProof.ts';
import { type Stated, tableOf } from '../normalizedRecords.ts';
import { scoringOf } from './scoring.ts';

/** A person who has nothing in common with another of another number. */
function person(at: number): Stated {
  const digits = String(at).padStart(4, '0');
  const word = [...digits].map((digit) => 'bdfgklmprt'[Number(digit)]).join('a');
  return {
    names: [`${word}o/${word}es`],
    birthDates: [
      `${1930 + (at % 60)}-${String(1 + (at % 12)).padStart(2, '0')}-${String(11 + (at % 17)).padStart(2, '0')}`,
    ],
    phones: [`+4420${digits}${digits}`],
    emails: [`${word}@x.example`],
  };
}

interface Shared {
  /** Values held by two records of one person, by two people, and by two records that state nothing else. */
  readonly matching?: number;
  readonly contradicting?: number;
  readonly silent?: number;
  /** Values held by one record. */
  readonly single?: number;
  /** Records that hold one value all together. */
  readonly crowd?: number;
}

function holders(
  type: string,
  { matching = 0, contradicting = 0, silent = 0, single = 0, crowd = 0 }: Shared,
): Stated[] {
  const records: Stated[] = [];
  let people = 0;
  let values = 0;
  const add = (value: number, stated: Stated) => records.push({ ...stated, identifiers: [`${type}:${value}`] });
  for (let at = 0; at < matching; at++, values++, people++) for (const _ of [1, 2]) add(values, person(people));
  for (let at = 0; at < contradicting; at++, values++) for (const _ of [1, 2]) add(values, person(people++));
  for (let at = 0; at < silent; at++, values++) for (const _ of [1, 2]) add(values, {});
  for (let at = 0; at < single; at++, values++) add(values, person(people++));
  for (let at = 0; at < crowd; at++) add(values, person(people++));
  return records;
}

function proofOf(type: string, shared: Shared, policies: Policies = {}): IdentifierProof {
  const records = [...holders(type, shared), ...Array.from({ length: 60 }, (_, at) => person(9000 + at))];
  const { comparisons, model } = scoringOf(records, policies);
  const proofs = proveIdentifiers(tableOf(records), comparisons, model, policies);
  expect(proofs.map((proof) => proof.type)).toEqual([type]);
  return proofs[0]!;
}

describe('a proof', () => {
  it('counts the values by what everything else says of their holders', () => {
    const proof = proofOf('card', { matching: 4, contradicting: 3, silent: 2, single: 10, crowd: 21 });
    expect(proof).toMatchObject({ records: 49, values: 20 });
    expect([proof.matching, proof.contradicting, proof.unclear, proof.single, proof.crowded]).toEqual(
      [4, 3, 2, 10, 1].map((values) => values / 20),
    );
  });

  it('has shares that are one together', () => {
    const few = fc.nat({ max: 12 });
    const shared = fc.record({
      matching: few,
      contradicting: few,
      silent: few,
      single: few,
      crowd: fc.constantFrom(0, 25),
    });
    fc.assert(
      fc.property(
        shared.filter((one) => Object.values(one).some((values) => values > 0)),
        (one) => {
          const { matching, contradicting, unclear, single, crowded } = proofOf('card', one);
          expect(matching + contradicting + unclear + single + crowded).toBeCloseTo(1, 9);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('counts a value that a record states twice once', () => {
    const records = [{ ...person(1), identifiers: ['card:A', 'card:A'] }, person(2)];
    const { comparisons, model } = scoringOf(records);
    const [proof] = proveIdentifiers(tableOf(records), comparisons, model, {});
    expect(proof).toMatchObject({ records: 1, values: 1, single: 1 });
  });
});

describe('a type that is decisive by default', () => {
  it('is weakened where people who clearly are others share its values', () => {
    const proof = proofOf('ssn', { matching: 30, contradicting: 30 });
    expect(proof).toMatchObject({ strength: 'supporting' });
    expect(proof.reason).toMatch(/of 60 shared values 30 are on records that otherwise are clearly different/);
  });

  it('is weakened where most of its records hold values that too many hold', () => {
    expect(proofOf('ssn', { single: 10, crowd: 30 })).toMatchObject({ strength: 'supporting' });
  });

  it('stays where some values are borrowed', () => {
    expect(proofOf('ssn', { matching: 90, contradicting: 10 })).toMatchObject({ strength: 'decisive', reason: null });
  });

  it('stays where there is little to tell by', () => {
    for (const shared of [{ contradicting: 1 }, { contradicting: 1, matching: 1 }, { silent: 30 }, { single: 30 }])
      expect(proofOf('ssn', shared)).toMatchObject({ strength: 'decisive', reason: null });
  });
});

describe('a type that nothing is known of', () => {
  it('becomes decisive where nearly all shared values are on records that match anyway', () => {
    const proof = proofOf('card', { matching: 120, single: 40 });
    expect(proof).toMatchObject({ strength: 'decisive' });
    expect(proof.reason).toContain('of 120 shared values 120');
  });

  it('stays supporting where they are few, silent or contradictory', () => {
    for (const shared of [
      { matching: 20 },
      { matching: 100, silent: 40 },
      { matching: 110, contradicting: 12 },
      { silent: 120 },
    ])
      expect(proofOf('card', shared)).toMatchObject({ strength: 'supporting', reason: null });
  });
});

describe('a strength that the mapping states', () => {
  it('stays, whatever the data say', () => {
    const stated = { ssn: { strength: 'decisive' }, card: { strength: 'supporting' } } as const;
    expect(proofOf('ssn', { contradicting: 60 }, stated)).toMatchObject({ strength: 'decisive', reason: null });
    expect(proofOf('card', { matching: 120 }, stated)).toMatchObject({ strength: 'supporting', reason: null });
  });

  it('goes before a learnt one, and its other statements beside it', () => {
    const learnt = { ssn: { strength: 'supporting' }, card: { strength: 'decisive' } } as const;
    const stated = { ssn: { strength: 'decisive' }, card: { hubCap: 3 } } as const;
    expect(withLearnt(stated, learnt)).toEqual({
      ssn: { strength: 'decisive' },
      card: { strength: 'decisive', hubCap: 3 },
    });
  });
});

it('only strengths that changed are learnt', () => {
  const proofs = [proofOf('ssn', { matching: 5 }), proofOf('card', { matching: 120 })];
  expect(learntPolicies(proofs)).toEqual({ card: { strength: 'decisive' } });
});
