// The links of several entity types as one sorted list.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Link, LinkStatus } from '../../../src/domain/link.ts';
import { deriveClusters } from '../../../src/services/derive/clusters.ts';
import { Intake } from '../../../src/services/derive/intake.ts';
import { mergeSorted } from '../../../src/services/derive/mergeSorted.ts';
import { factsOf, recordSets } from '../records.ts';

const pairOf = ({ left, right }: Link) => `${left} ${right}`;

describe('the links of all types', () => {
  const linksOf = (records: Parameters<typeof factsOf>[0]) => {
    const intake = new Intake();
    for (const record of records) intake.add(record);
    return deriveClusters(factsOf(records), intake);
  };

  it('are those of each type, sorted by left, then right', () => {
    fc.assert(
      fc.property(recordSets, (records) => {
        const { links, resolved } = linksOf(records);
        const found = [...links].map(pairOf);
        expect([...found].sort()).toEqual(resolved.flatMap((one) => [...one.links].map(pairOf)).sort());
        const sorted = [...links].sort((a, b) =>
          a.left === b.left ? (a.right < b.right ? -1 : 1) : a.left < b.left ? -1 : 1,
        );
        expect(found).toEqual(sorted.map(pairOf));
        expect([...links].map(pairOf)).toEqual(found);
      }),
      { numRuns: 15 },
    );
  });

  it('are counted by status without being walked', () => {
    fc.assert(
      fc.property(recordSets, (records) => {
        const { links } = linksOf(records);
        const counts: Record<LinkStatus, number> = { linked: 0, review: 0, cut: 0, conflict: 0 };
        for (const { status } of links) counts[status]++;
        expect(links.counts()).toEqual(counts);
      }),
      { numRuns: 15 },
    );
  });
});

describe('sorted sequences', () => {
  it('are merged into one, items that tie in the order of their sequences', () => {
    const item = fc.nat({ max: 5 });
    fc.assert(
      fc.property(fc.array(fc.array(item), { maxLength: 4 }), (lists) => {
        const parts = lists.map((list, part) => list.sort((a, b) => a - b).map((value) => ({ value, part })));
        const merged = [...mergeSorted(parts, (a, b) => a.value < b.value)];
        expect(merged).toEqual(parts.flat().sort((a, b) => a.value - b.value || a.part - b.part));
      }),
    );
  });

  it('are read one item ahead, no further', () => {
    let read = 0;
    function* numbers() {
      for (;;) yield read++;
    }
    const merged = mergeSorted([numbers(), [2, 4]], (a, b) => a < b);
    expect([merged.next().value, merged.next().value, merged.next().value]).toEqual([0, 1, 2]);
    expect(read).toBeLessThan(5);
  });
});
