// Redirects lead straight to living ids and disappear when their id lives again.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleRedirects } from '../../../src/services/load/redirects.ts';

const settle = (standing: Record<string, string>, added: Record<string, string>, alive: string) =>
  settleRedirects(new Map(Object.entries(standing)), new Map(Object.entries(added)), (id) => alive.includes(id));

describe('settleRedirects', () => {
  it('adds a redirect of an id that lost a merge', () => {
    expect(settle({}, { b: 'a' }, 'a')).toEqual({ set: new Map([['b', 'a']]), withdrawn: [] });
  });

  it('flattens a chain when the target itself loses a merge', () => {
    expect(settle({ c: 'b' }, { b: 'a' }, 'a').set).toEqual(
      new Map([
        ['b', 'a'],
        ['c', 'a'],
      ]),
    );
  });

  it('withdraws the redirect of an id that is alive again', () => {
    expect(settle({ b: 'a' }, {}, 'ab')).toEqual({ set: new Map(), withdrawn: ['b'] });
  });

  it('writes nothing where nothing changed', () => {
    expect(settle({ b: 'a' }, {}, 'a')).toEqual({ set: new Map(), withdrawn: [] });
  });

  it('follows an id to where its records went when what stood for it was split', () => {
    expect(settle({ b: 'a', c: 'a' }, { c: 'b' }, 'ab')).toEqual({ set: new Map([['c', 'b']]), withdrawn: ['b'] });
  });

  it('keeps a redirect whose target is gone', () => {
    expect(settle({ b: 'a' }, {}, '')).toEqual({ set: new Map(), withdrawn: [] });
  });

  it('comes to rest, whatever the redirects: settling again changes nothing', () => {
    const id = fc.constantFrom<string>('a', 'b', 'c', 'd', 'e');
    // Older ids win merges, so a redirect never leads to a younger one and never in a circle.
    const redirects = fc
      .dictionary(id, id)
      .map((all) => Object.fromEntries(Object.entries(all).filter(([from, to]) => to < from)));
    fc.assert(
      fc.property(redirects, redirects, fc.uniqueArray(id), (standing, added, living) => {
        const before = new Map(Object.entries(standing));
        const isAlive = (one: string) => living.includes(one);
        const { set, withdrawn } = settleRedirects(before, new Map(Object.entries(added)), isAlive);
        const after = new Map([...before, ...set].filter(([one]) => !withdrawn.includes(one)));
        const again = settleRedirects(after, new Map(), isAlive);
        for (const [one] of after) expect(isAlive(one)).toBe(false);
        expect(again).toEqual({ set: new Map(), withdrawn: [] });
      }),
    );
  });
});
