// Lifting: from relationships between records to edges between entities.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityType } from '../../../src/domain/record.ts';
import { RELATIONS, type Relationship } from '../../../src/domain/relationship.ts';
import { liftRelationships } from '../../../src/services/derive/lift.ts';
import { declared } from '../records.ts';

/** Entities by the digit at the end of a record key; 'x' is not loaded. */
function entityOf(recordKey: string) {
  const [, type, id] = recordKey.split(':') as [string, EntityType, string];
  return id === 'x' ? undefined : { id: `${type}-${id.at(-1)}`, type };
}

const lift = (...relationships: Relationship[]) => liftRelationships(relationships, entityOf);

describe('a relationship', () => {
  it.each([
    ['person:1', 'worksFor', 'organization:1', 'WORKS_FOR', { title: 'buyer' }],
    ['person:1', 'contactOf', 'account:1', 'CONTACT_OF', { role: 'buyer' }],
    ['account:1', 'heldBy', 'organization:1', 'HELD_BY', { role: 'buyer' }],
    ['account:1', 'heldBy', 'person:1', 'HELD_BY', { role: 'buyer' }],
    ['account:1', 'childOf', 'account:2', 'CHILD_OF', { role: 'buyer', hierarchy: 'sales' }],
    ['organization:1', 'subsidiaryOf', 'organization:2', 'SUBSIDIARY_OF', { role: 'buyer', basis: 'legal' }],
    ['person:1', 'parentOf', 'person:2', 'RELATED_TO', { role: 'buyer', relation: 'parentOf' }],
  ] as const)('%s %s %s becomes an edge', (left, relation, right, type, properties) => {
    const { edges, pending } = lift(declared(left, relation, right, { role: 'buyer' }));
    expect(edges).toMatchObject([{ type, properties }]);
    expect(edges[0]!.properties).toEqual(properties);
    expect(pending).toEqual([]);
  });

  it('keeps shares and dates', () => {
    const said = {
      share: 60,
      shareMin: 50,
      shareMax: 75,
      validFrom: '2020-01-01',
      validTo: '2021-01-01',
      basis: 'accounting',
    };
    expect(lift(declared('organization:1', 'subsidiaryOf', 'organization:2', said)).edges[0]!.properties).toEqual(said);
  });

  it.each([
    ['person:1', 'worksFor', 'organization:x'],
    ['person:x', 'worksFor', 'organization:1'],
    ['organization:1', 'worksFor', 'person:1'],
    ['person:1', 'childOf', 'account:1'],
  ] as const)('%s %s %s is pending', (left, relation, right) => {
    const relationship = declared(left, relation, right);
    expect(lift(relationship)).toEqual({ edges: [], pending: [relationship] });
  });

  it('from an entity to itself is neither edge nor pending', () => {
    expect(lift(declared('account:11', 'childOf', 'account:21'))).toEqual({ edges: [], pending: [] });
  });
});

describe('parallel declarations', () => {
  it('of one thing by two records are one edge', () => {
    expect(
      lift(
        declared('person:11', 'worksFor', 'organization:1'),
        declared('person:21', 'worksFor', 'organization:2', {}),
        declared('person:21', 'worksFor', 'organization:31'),
      ).edges,
    ).toHaveLength(2);
  });

  it('complete each other', () => {
    const { edges } = lift(
      declared('organization:11', 'subsidiaryOf', 'organization:2', { share: 60 }),
      declared('organization:21', 'subsidiaryOf', 'organization:2', { validTo: '2021-01-01' }),
    );
    expect(edges.map(({ properties }) => properties)).toEqual([{ basis: 'legal', share: 60, validTo: '2021-01-01' }]);
  });

  it('with other roles, hierarchies or beginnings stay apart', () => {
    const { edges } = lift(
      declared('account:1', 'childOf', 'account:2'),
      declared('account:1', 'childOf', 'account:2', { hierarchy: 'billing' }),
      declared('person:1', 'worksFor', 'organization:1', { validFrom: '2019-01-01' }),
      declared('person:1', 'worksFor', 'organization:1', { validFrom: '2021-01-01' }),
    );
    expect(edges).toHaveLength(4);
  });

  it('of spouses from either side are one edge; of parents they are two', () => {
    expect(
      lift(declared('person:2', 'spouseOf', 'person:1'), declared('person:1', 'spouseOf', 'person:2')).edges,
    ).toHaveLength(1);
    expect(
      lift(declared('person:2', 'parentOf', 'person:1'), declared('person:1', 'parentOf', 'person:2')).edges,
    ).toHaveLength(2);
  });
});

it('lifting does not depend on the order, gives each edge once and loses nothing', () => {
  const end = fc
    .tuple(fc.constantFrom('person', 'organization', 'account'), fc.constantFrom('1', '2', '11', 'x'))
    .map((parts) => parts.join(':'));
  const said = fc.record(
    { role: fc.constantFrom('a', 'b'), share: fc.nat({ max: 9 }), validFrom: fc.constant('2020-01-01') },
    { requiredKeys: [] },
  );
  const one = fc.tuple(end, fc.constantFrom(...RELATIONS), end, said).map((parts) => declared(...parts));
  const lists = fc.uniqueArray(one, { maxLength: 10, selector: ({ key }) => key });
  const shuffled = lists.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
  );
  fc.assert(
    fc.property(shuffled, ([list, other]) => {
      const lifted = lift(...list);
      expect(lift(...other)).toEqual(lifted);
      const keys = lifted.edges.map(({ key }) => key);
      expect(keys).toEqual([...new Set(keys)].sort());
      expect(lifted.edges.every(({ from, to }) => from !== to)).toBe(true);
      expect(lifted.edges.length + lifted.pending.length).toBeLessThanOrEqual(list.length);
    }),
  );
});
