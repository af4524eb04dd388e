// People are split into groups without changing anyone's household.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HOUSEHOLD_VERDICTS } from '../../../src/domain/household.ts';
import { buildHouseholds, compareHouseholds } from '../../../src/households/build.ts';
import { neighbourhoods } from '../../../src/services/derive/neighbourhoods.ts';
import { communities } from '../../households/people.ts';

/** What stewards decided of people, by their positions. */
const said = fc.array(
  fc.record({ verdict: fc.constantFrom(...HOUSEHOLD_VERDICTS), left: fc.nat(50), right: fc.nat(50) }),
  { maxLength: 4 },
);

it('households built group by group are those built from everyone at once', () => {
  fc.assert(
    fc.property(communities, said, ({ people, ties }, picks) => {
      const ids = people.map(({ customerId }) => customerId);
      const decisions = picks.flatMap(({ verdict, left, right }) => {
        const [one, other] = [ids[left % ids.length], ids[right % ids.length]];
        if (one === undefined || other === undefined || one === other) return [];
        return [{ verdict, left: [one], right: verdict === 'optOut' ? [] : [other] }];
      });
      const groups = neighbourhoods(ids, (at) => people[at]!.records, { ties, decisions }, 1);
      expect(groups.flatMap((group) => group.people).sort((a, b) => a - b)).toEqual(people.map((_, at) => at));
      const apart = groups.flatMap((group) =>
        buildHouseholds(
          group.people.map((at) => people[at]!),
          group.ties,
          group.decisions,
        ),
      );
      expect(apart.sort(compareHouseholds)).toEqual(buildHouseholds(people, ties, decisions));
    }),
    { numRuns: 300 },
  );
});

it('people who share no residence and no tie are in groups of their own, packed up to the size asked for', () => {
  const strangers = ['a', 'b', 'c', 'd', 'e'];
  const sizes = (size: number) =>
    neighbourhoods(strangers, () => [], { ties: [], decisions: [] }, size).map(({ people }) => people.length);
  expect(sizes(1)).toEqual([1, 1, 1, 1, 1]);
  expect(sizes(2)).toEqual([2, 2, 1]);
  expect(sizes(100)).toEqual([5]);
});
