// Why two records are one, or are not: the chain whose weakest link is strongest, in words.

import { describe, expect, it } from 'vitest';
import type { Link, LinkStatus } from '../../src/domain/link.ts';
import { explain } from '../../src/services/explain.ts';

const link = (left: string, right: string, weight: number, status: LinkStatus = 'linked'): Link => {
  return { left, right, status, weight, probability: 0.9, rule: 'score', why: `because of ${left}${right}` };
};

describe('two records that are one', () => {
  it('by a link of their own are explained by it', () => {
    const { together, direct, path, text } = explain('b', 'a', { together: true, links: [link('a', 'b', 12.34)] });
    expect([together, direct, path]).toEqual([true, link('a', 'b', 12.34), [link('a', 'b', 12.34)]]);
    expect(text).toEqual([
      'b and a are one.',
      'The two compared: linked, probability 0.9000, weight 12.3 (because of ab)',
    ]);
  });

  it('by way of others are explained by the chain whose weakest link is strongest', () => {
    const links = [
      link('a', 'b', 3),
      link('a', 'c', 9),
      link('c', 'd', 8),
      link('b', 'd', 7),
      link('a', 'x', 10),
      link('b', 'x', 2),
    ];
    const { path, text } = explain('a', 'b', { together: true, links });
    expect(path.map(({ left, right }) => left + right)).toEqual(['ac', 'cd', 'bd']);
    expect(text.at(2)).toBe('They are joined by:');
    expect(text.at(3)).toContain('a = c');
    expect(text).toHaveLength(6);
  });

  it('are not explained by links that were cut or wait for review', () => {
    const links = [link('a', 'b', 9, 'cut'), link('a', 'c', 4), link('b', 'c', 4, 'conflict')];
    const { direct, path } = explain('a', 'b', { together: true, links });
    expect(direct?.status).toBe('cut');
    expect(path.map(({ status }) => status)).toEqual(['linked', 'conflict']);
  });
});

describe('two records that are not one', () => {
  it('are explained by what became of their link', () => {
    const { path, text } = explain('a', 'b', { together: false, links: [link('a', 'b', -1, 'review')] });
    expect(path).toEqual([]);
    expect(text[0]).toBe('a and b are not one.');
    expect(text[1]).toContain('review');
  });

  it('and were never compared are told so', () => {
    const { direct, text } = explain('a', 'b', { together: false, links: [link('a', 'c', 5)] });
    expect(direct).toBeNull();
    expect(text[1]).toContain('no link between them');
  });
});

it('the links given are left as they were', () => {
  const links = Object.freeze([link('a', 'b', 1), link('b', 'c', 2)]);
  expect(explain('a', 'c', { together: true, links }).path).toHaveLength(2);
});
