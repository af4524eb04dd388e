// Union-find: the same sets as joining by hand.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DisjointSets } from '../../src/domain/disjointSets.ts';

it('joins what was joined, and names a set after its smallest member', () => {
  const pair = fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 }));
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 12 }), (pairs) => {
      const sets = new DisjointSets(8);
      let names = Array.from({ length: 8 }, (_, member) => member);
      for (const [a, b] of pairs) {
        const [left, right] = [names[a]!, names[b]!];
        const root = Math.min(left, right);
        expect(sets.union(a, b)).toBe(root);
        names = names.map((name) => (name === left || name === right ? root : name));
      }
      expect(names.map((_, member) => sets.find(member))).toEqual(names);
    }),
  );
});
