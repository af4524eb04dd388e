// People are split into groups without changing anyone's household.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildHouseholds, compareHouseholds } from '../../../src/households/build.ts';
import { neighbourhoods } from '../../../src/services/derive/neighbourhoods.ts';
import { communities } from '../../households/people.ts';

it('households built group by group are those built from everyone at once', () => {
  fc.assert(
    fc.property(communities, ({ people, ties }) => {
      const ids = people.map(({ customerId }) => customerId);
      const groups = neighbourhoods(ids, (at) => people[at]!.records, ties, 1);
      expect(groups.flatMap((group) => group.people).sort((a, b) => a - b)).toEqual(people.map((_, at) => at));
      const apart = groups.flatMap((group) =>
        buildHouseholds(
          group.people.map((at) => people[at]!),
          group.ties,
        ),
      );
      expect(apart.sort(compareHouseholds)).toEqual(buildHouseholds(people, ties));
    }),
    { numRuns: 300 },
  );
});

it('people who share no residence and no tie are in groups of their own, packed up to the size asked for', () => {
  const strangers = ['a', 'b', 'c', 'd', 'e'];
  const sizes = (size: number) => neighbourhoods(strangers, () => [], [], size).map(({ people }) => people.length);
  expect(sizes(1)).toEqual([1, 1, 1, 1, 1]);
  expect(sizes(2)).toEqual([2, 2, 1]);
  expect(sizes(100)).toEqual([5]);
});
