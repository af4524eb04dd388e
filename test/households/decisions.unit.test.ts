// What stewards decide of households goes before what the rules make.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildHouseholds } from '../../src/households/build.ts';
import type { HouseholdDecision } from '../../src/households/decisions.ts';
import { address, communities, person } from './people.ts';

const HOME = { at: address() };
const ELSEWHERE = { at: address({ number: '99' }) };
const smiths = [person('1', 'Smith', HOME), person('2', 'Smith', HOME), person('3', 'Smith', HOME)];
const decision = (verdict: HouseholdDecision['verdict'], left: string[], right: string[] = []) => ({
  verdict,
  left,
  right,
});
const currentOf = (households: ReturnType<typeof buildHouseholds>) =>
  households.map(({ members }) =>
    members
      .filter(({ primary }) => primary)
      .map(({ customerId }) => customerId)
      .sort(),
  );

describe('a decision', () => {
  it('brings two households together, with both their residences and the reason', () => {
    const people = [person('1', 'Smith', HOME), person('2', 'Jones', ELSEWHERE), person('3', 'Jones', ELSEWHERE)];
    const [household, ...others] = buildHouseholds(people, [], [decision('together', ['1'], ['2'])]);
    expect(others).toEqual([]);
    expect(household).toMatchObject({
      name: 'Smith and Jones Household',
      residences: [{ label: '99 Main St, Ayr, 1000' }, { label: '12 Main St, Ayr, 1000' }],
      why: 'same residence (99 Main St, Ayr, 1000) and family name jones; held together by a steward',
    });
  });

  it('brings in whoever has no residence', () => {
    const people = [person('1', 'Smith', HOME), person('2', 'Jones'), person('3', 'Roe'), person('4', 'Poe')];
    expect(currentOf(buildHouseholds(people, [], [decision('together', ['1', '3'], ['2'])]))).toEqual([
      ['1', '2', '3'],
    ]);
  });

  it('takes the right side out of a household, and leaves others where they are', () => {
    const apart = buildHouseholds(smiths, [], [decision('apart', ['1'], ['3'])]);
    expect(currentOf(apart)).toEqual([['1', '2'], ['3']]);
    expect(apart[1]!.why).toContain('held apart by a steward');
  });

  it('leaves whoever opts out in none, and the rest as it is', () => {
    expect(currentOf(buildHouseholds(smiths, [], [decision('optOut', ['2'])]))).toEqual([['1', '3']]);
  });

  it('of apart goes before one of together', () => {
    const both = [decision('together', ['1'], ['2']), decision('apart', ['1'], ['2'])];
    expect(currentOf(buildHouseholds(smiths, [], both))).toEqual([['1', '3'], ['2']]);
  });
});

const decisions = fc.array(
  fc.record({
    verdict: fc.constantFrom('together' as const, 'apart' as const, 'optOut' as const),
    left: fc.uniqueArray(fc.nat(9).map(String), { minLength: 1, maxLength: 2 }),
    right: fc.uniqueArray(fc.nat(9).map(String), { minLength: 1, maxLength: 2 }),
  }),
  { maxLength: 4 },
);

it('whatever is decided, nobody is in two households at a time, apart holds, and the order does not matter', () => {
  fc.assert(
    fc.property(communities, decisions, ({ people, ties }, all) => {
      const households = buildHouseholds(people, ties, all);
      const homes = currentOf(households);
      expect(new Set(homes.flat()).size).toBe(homes.flat().length);
      for (const { verdict, left, right } of all.filter((one) => one.verdict === 'apart')) {
        const sharers = homes.filter(
          (ids) => ids.some((id) => left.includes(id)) && ids.some((id) => right.includes(id)),
        );
        if (!left.some((id) => right.includes(id))) expect(sharers, verdict).toEqual([]);
      }
      expect(buildHouseholds([...people].reverse(), ties, [...all].reverse())).toEqual(households);
    }),
    { numRuns: 300 },
  );
});
