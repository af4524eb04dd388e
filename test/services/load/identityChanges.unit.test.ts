// Changes of identity are cut into groups that each make sense alone.

import { describe, expect, it } from 'vitest';
import type { DerivedEntity, IdentityEvent } from '../../../src/services/derivation.ts';
import { identityChanges } from '../../../src/services/load/identityChanges.ts';

const NO_REDIRECTS = { set: new Map<string, string>(), withdrawn: [] };

function entity(id: string, ...recordKeys: string[]): DerivedEntity {
  return { id, type: 'person', kind: 'customer', recordKeys, golden: { values: {}, provenance: [] } };
}

const created = (id: string): IdentityEvent => ({ kind: 'created', id, others: [] });

describe('identityChanges', () => {
  it('says nothing of records that stay where they are', () => {
    const derivation = { entities: [entity('a', 'r1', 'r2')], events: [] };
    const previous = new Map([
      ['r1', 'a'],
      ['r2', 'a'],
    ]);
    expect(identityChanges(derivation, previous, NO_REDIRECTS, 10)).toEqual([]);
  });

  it('keeps a merge, its redirect and the records that move in one group', () => {
    const events: IdentityEvent[] = [created('x'), { kind: 'merged', id: 'a', others: ['b'] }, created('y')];
    const derivation = { entities: [entity('x', 'r8'), entity('a', 'r1', 'r2'), entity('y', 'r9')], events };
    const previous = new Map([
      ['r1', 'a'],
      ['r2', 'b'],
    ]);
    const redirects = { set: new Map([['b', 'a']]), withdrawn: [] };
    const groups = identityChanges(derivation, previous, redirects, 1);
    const merge = groups.find((group) => group.events.some(({ kind }) => kind === 'merged'));
    expect(groups).toHaveLength(3);
    expect(merge).toMatchObject({ resolve: new Map([['r2', 'a']]), redirects, unresolve: [] });
  });

  it('puts the records of a split with the event that tells of it', () => {
    const events: IdentityEvent[] = [{ kind: 'split', id: 'a', others: ['n'] }];
    const derivation = { entities: [entity('a', 'r1'), entity('n', 'r2')], events };
    const previous = new Map([
      ['r1', 'a'],
      ['r2', 'a'],
      ['r3', 'a'],
    ]);
    const groups = identityChanges(derivation, previous, NO_REDIRECTS, 1);
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ events, resolve: new Map([['r2', 'n']]), unresolve: ['r3'] });
  });

  it('keeps a revived id, its withdrawn redirect and those that follow it in one group', () => {
    const events: IdentityEvent[] = [
      { kind: 'split', id: 'a', others: ['b'] },
      { kind: 'revived', id: 'b', others: [] },
    ];
    const derivation = { entities: [entity('a', 'r1'), entity('b', 'r2', 'r3')], events };
    const previous = new Map(['r1', 'r2', 'r3'].map((record) => [record, 'a']));
    const redirects = { set: new Map([['c', 'b']]), withdrawn: ['b'] };
    const groups = identityChanges(derivation, previous, redirects, 1);
    const resolve = new Map(['r2', 'r3'].map((record) => [record, 'b']));
    expect(groups).toEqual([expect.objectContaining({ events, redirects, resolve, unresolve: [] })]);
  });

  it('fills a group up to the limit', () => {
    const ids = Array.from({ length: 10 }, (_, i) => `e${i}`);
    const derivation = { entities: ids.map((id) => entity(id, `r-${id}`)), events: ids.map(created) };
    const groups = identityChanges(derivation, new Map(), NO_REDIRECTS, 6);
    expect(groups.flatMap(({ events }) => events)).toEqual(derivation.events);
    expect(groups.length).toBeGreaterThan(1);
    for (const { events, resolve } of groups) expect(events.map(({ id }) => id)).toEqual([...resolve.values()]);
  });
});
