// Chains and cuts in small clusters, held against every choice there is.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Link } from '../../../src/domain/link.ts';
import { LARGEST_CUT_LINKS, minimumCut } from '../../../src/services/explain/minimumCut.ts';
import { strongestPath } from '../../../src/services/explain/strongestPath.ts';
import { areJoined, link, pairOf, smallGraphs } from '../links.ts';

const weightOf = (links: readonly Link[]) => links.reduce((sum, { weight }) => sum + weight, 0);

/** Every subset of links without which the two are apart. */
function separatingSets(links: readonly Link[]): Link[][] {
  return Array.from({ length: 2 ** links.length }, (_, bits) => links.filter((_, at) => bits & (1 << at))).filter(
    (gone) =>
      !areJoined(
        'a',
        'b',
        links.filter((one) => !gone.includes(one)),
      ),
  );
}

describe('the strongest path', () => {
  it('prefers the chain whose weakest link is strongest to a weak direct link', () => {
    const links = [link('a', 'b', 3), link('a', 'c', 9), link('c', 'd', 8), link('b', 'd', 7), link('b', 'x', 2)];
    expect(strongestPath('a', 'b', links).map(pairOf)).toEqual(['ac', 'cd', 'bd']);
  });

  it('is empty where nothing joins the two, and of a record with itself', () => {
    expect(strongestPath('a', 'b', [link('a', 'c', 1)])).toEqual([]);
    expect(strongestPath('a', 'a', [link('a', 'c', 1)])).toEqual([]);
  });

  it('leads from one to the other, and no chain has a stronger weakest link', () => {
    fc.assert(
      fc.property(smallGraphs, (links) => {
        const path = strongestPath('a', 'b', links);
        expect(path.length > 0).toBe(areJoined('a', 'b', links));
        if (path.length === 0) return;
        expect(areJoined('a', 'b', path)).toBe(true);
        const weakest = Math.min(...path.map(({ weight }) => weight));
        expect(
          areJoined(
            'a',
            'b',
            links.filter(({ weight }) => weight > weakest),
          ),
        ).toBe(false);
      }),
    );
  });
});

describe('the minimum cut', () => {
  it('is the one weak bridge between two dense groups', () => {
    const links = [
      link('a', 'c', 9),
      link('a', 'd', 9),
      link('c', 'd', 9),
      link('d', 'e', 2),
      link('b', 'e', 9),
      link('b', 'f', 9),
      link('e', 'f', 9),
    ];
    expect(minimumCut('a', 'b', links)?.map(pairOf)).toEqual(['de']);
  });

  it('takes the weakest of several single links', () => {
    const links = [link('a', 'c', 5), link('c', 'd', 1), link('b', 'd', 4)];
    expect(minimumCut('a', 'b', links)?.map(pairOf)).toEqual(['cd']);
  });

  it('is of as few links as any separating set, and of those the weakest', () => {
    fc.assert(
      fc.property(
        smallGraphs.filter(({ length }) => length <= 10),
        (links) => {
          const cut = minimumCut('a', 'b', links)!;
          const separating = separatingSets(links);
          const fewest = Math.min(...separating.map(({ length }) => length));
          const weakest = Math.min(...separating.filter(({ length }) => length === fewest).map(weightOf));
          expect(
            areJoined(
              'a',
              'b',
              links.filter((one) => !cut.includes(one)),
            ),
          ).toBe(false);
          expect(cut.length).toBe(fewest);
          expect(weightOf(cut)).toBeCloseTo(weakest, 6);
        },
      ),
    );
  });

  it('does not depend on the order of the links', () => {
    fc.assert(
      fc.property(smallGraphs, (links) => {
        const [forth, back] = [minimumCut('a', 'b', links)!, minimumCut('a', 'b', [...links].reverse())!];
        expect([back.length, weightOf(back)]).toEqual([forth.length, expect.closeTo(weightOf(forth), 6)]);
      }),
    );
  });

  it('is found in a cluster of a hundred records that are all linked', () => {
    const names = Array.from({ length: 100 }, (_, at) => String(at + 100));
    const links = names.flatMap((left, at) =>
      names.slice(at + 1).map((right, more) => link(left, right, 5 + ((at * 7 + more) % 11))),
    );
    expect(minimumCut('100', '199', links)).toHaveLength(99);
  });

  it('is not searched in a cluster with too many links', () => {
    const links = Array.from({ length: LARGEST_CUT_LINKS + 1 }, (_, at) => link('a', `b${at}`, 1));
    expect(minimumCut('a', 'b1', links)).toBeNull();
  });
});
