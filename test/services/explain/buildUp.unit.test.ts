// How a cluster came to be, step by step.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildUp } from '../../../src/services/explain/buildUp.ts';
import { explainCluster } from '../../../src/services/explain/cluster.ts';
import { areJoined, link, pairOf, smallGraphs } from '../links.ts';

const LINKS = [link('a', 'b', 12), link('c', 'd', 11), link('a', 'e', 9), link('b', 'c', 7), link('b', 'e', 3)];

describe('the build-up of a cluster', () => {
  it('takes the strongest link first and says who joined whom', () => {
    const { steps, supporting } = buildUp(LINKS);
    expect(steps.map(({ link: by, into, joined, records }) => [pairOf(by), into, joined, records])).toEqual([
      ['ab', 1, ['b'], 2],
      ['cd', 1, ['d'], 2],
      ['ae', 2, ['e'], 3],
      ['bc', 3, ['c', 'd'], 5],
    ]);
    expect(supporting).toBe(1);
  });

  it('keeps what was refused and what waits apart', () => {
    const { refused, waiting, steps } = buildUp([...LINKS, link('a', 'x', 20, 'cut'), link('a', 'y', -1, 'review')]);
    expect([refused.map(pairOf), waiting.map(pairOf), steps.length]).toEqual([['ax'], ['ay'], 4]);
  });

  it('has a step for every record but the first of each part, and its steps alone join all that the links join', () => {
    fc.assert(
      fc.property(smallGraphs, (links) => {
        const { steps, supporting } = buildUp(links);
        const kept = steps.map((step) => step.link);
        expect(steps.length + supporting).toBe(links.length);
        for (const { left, right } of links) expect(areJoined(left, right, kept)).toBe(true);
        for (const one of kept)
          expect(
            areJoined(
              one.left,
              one.right,
              kept.filter((other) => other !== one),
            ),
          ).toBe(false);
      }),
    );
  });
});

describe('the build-up in words', () => {
  const cut = link('b', 'x', 6, 'cut', 'different ssn; email exact +9.0; prior odds -3.0');

  it('numbers the steps and says what was refused and why', () => {
    const { text } = explainCluster({ cluster: 'cus_1', records: [...'abcde'], links: [...LINKS, cut] });
    expect(text[0]).toBe('cus_1 holds 5 records:');
    expect(text[1]).toContain('1. a = b, now 2 records: linked');
    expect(text[4]).toContain('4. b = c, with d, now 3 + 2 = 5 records');
    expect(text.slice(5)).toEqual([
      '1 link more between records that were together already.',
      'Refused, because:',
      '  b = x, weight 6.0: different ssn',
    ]);
  });

  it('of a record alone says that nothing joins it', () => {
    expect(explainCluster({ cluster: 'cus_2', records: ['a'], links: [] }).text).toEqual([
      'cus_2 holds 1 record, which no link joins to another.',
    ]);
  });

  it('of a long build-up shows the first steps and counts the rest', () => {
    const names = Array.from({ length: 61 }, (_, at) => String(at + 100));
    const links = names.slice(1).map((name, at) => link(names[at]!, name, 5));
    const { text, steps } = explainCluster({ cluster: 'cus_3', records: names, links });
    expect(steps).toHaveLength(60);
    expect(text.at(-1)).toBe('  ... and 10 more');
  });
});
