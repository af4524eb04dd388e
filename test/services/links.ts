// Links that a test states in few words.

import fc from 'fast-check';
import type { Link, LinkStatus } from '../../src/domain/link.ts';

export function link(left: string, right: string, weight: number, status: LinkStatus = 'linked', why?: string): Link {
  const reason = why ?? `because of ${left}${right}`;
  return { left, right, status, weight, probability: 0.9, rule: 'score', why: reason };
}

export const pairOf = ({ left, right }: Link): string => left + right;

/** Small sets of links in force among records 'a' to 'g', each pair once. */
export const smallGraphs: fc.Arbitrary<Link[]> = fc
  .uniqueArray(
    fc
      .tuple(fc.constantFrom(...'abcdefg'), fc.constantFrom(...'abcdefg'), fc.integer({ min: -20, max: 200 }))
      .filter(([a, b]) => a < b),
    { selector: ([a, b]) => a + b, maxLength: 14 },
  )
  .map((pairs) => pairs.map(([left, right, tenths]) => link(left, right, tenths / 10)));

/** Whether links join two records. */
export function areJoined(from: string, to: string, links: readonly Link[]): boolean {
  const reached = new Set([from]);
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const { left, right } of links) {
      if (reached.has(left)) reached.add(right);
      if (reached.has(right)) reached.add(left);
    }
  }
  return reached.has(to);
}
