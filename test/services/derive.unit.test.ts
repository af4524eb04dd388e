// Everything derived from facts: laws that hold for any records, and relationships and households that follow their people.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KinholdError } from '../../src/domain/errors.ts';
import type { SourceRecord } from '../../src/domain/record.ts';
import type { Derivation, Facts } from '../../src/services/derivation.ts';
import { derive } from '../../src/services/derive.ts';
import { record } from '../support/record.ts';
import { declared, factsOf, known, numbered, recordSets } from './records.ts';

/** Record key to the id of its entity. */
function idsOf({ entities }: Derivation): Map<string, string> {
  return new Map(entities.flatMap(({ id, recordKeys }) => recordKeys.map((key) => [key, id] as const)));
}

/** Person record key to the id of the household that its customer counts under now. */
function householdIdsOf({ households, entities }: Derivation): Map<string, string> {
  const current = new Map(
    households.flatMap(({ id, members }) =>
      members
        .filter(({ primary, validTo }) => primary && validTo === null)
        .map(({ customerId }) => [customerId, id] as const),
    ),
  );
  return new Map(
    entities.flatMap(({ id, recordKeys }) =>
      current.has(id) ? recordKeys.map((key) => [key, current.get(id)!] as const) : [],
    ),
  );
}

/** A derivation as plain values, the golden records written out. */
function written({ entities, links, households, edges, places, problems, pending }: Derivation): unknown {
  return {
    entities: entities.map(({ id, type, kind, recordKeys, golden }) => ({ id, type, kind, recordKeys, golden })),
    links: [...links].map(({ left, right, status, weight, probability, rule, why }) => ({
      left,
      right,
      status,
      weight,
      probability,
      rule,
      why,
    })),
    households,
    edges,
    places,
    problems,
    pending,
  };
}

const deriveFrom = (records: readonly SourceRecord[], more: Partial<Facts> = {}) => derive(factsOf(records, more));

describe('whatever the records', () => {
  const shuffled = recordSets.chain((records) =>
    fc.tuple(
      fc.constant(records),
      fc.shuffledSubarray([...records], { minLength: records.length, maxLength: records.length }),
    ),
  );

  it('their order does not matter', () => {
    fc.assert(
      fc.property(shuffled, ([records, other]) => {
        expect(written(deriveFrom(other))).toEqual(written(deriveFrom(records)));
      }),
      { numRuns: 25 },
    );
  });

  it('every record is in one entity of its type, every entity has records and an id of its own', () => {
    fc.assert(
      fc.property(recordSets, (records) => {
        const { entities } = deriveFrom(records);
        const keys = entities.flatMap(({ recordKeys }) => recordKeys);
        expect(keys.sort()).toEqual(records.map(({ key }) => key).sort());
        expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
        for (const { type, recordKeys } of entities)
          expect(recordKeys.every((key) => key.split(':')[1] === type)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('no customer holds two logins', () => {
    fc.assert(
      fc.property(recordSets, (records) => {
        const logins = new Map(
          records.flatMap(({ key, identifiers }) => identifiers.map(({ value }) => [key, value] as const)),
        );
        for (const { recordKeys } of deriveFrom(records).entities) {
          expect(new Set(recordKeys.flatMap((key) => logins.get(key) ?? [])).size).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('deriving again with the ids given changes none of them', () => {
    fc.assert(
      fc.property(recordSets, (records) => {
        const first = deriveFrom(records);
        const second = deriveFrom(records, { previous: idsOf(first), previousHouseholds: householdIdsOf(first) });
        expect(idsOf(second)).toEqual(idsOf(first));
        expect(householdIdsOf(second)).toEqual(householdIdsOf(first));
        expect([second.events.length, second.redirects.size]).toEqual([0, 0]);
      }),
      { numRuns: 25 },
    );
  });

  it('every golden value is traced to a record of its entity', () => {
    fc.assert(
      fc.property(recordSets, (records) => {
        for (const { golden, recordKeys } of deriveFrom(records).entities) {
          expect(golden.provenance.map(({ field }) => field)).toEqual(Object.keys(golden.values).sort());
          expect(golden.provenance.every(({ recordKey }) => recordKeys.includes(recordKey))).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('judgements', () => {
  const records = [known('1', 'ann'), known('2', 'ann'), record('person', '3')];
  const [a, b, c] = records.map(({ key }) => key) as [string, string, string];

  it('split and join', () => {
    const { entities } = deriveFrom(records, {
      judgements: [
        { left: a, right: b, verdict: 'different' },
        { left: b, right: c, verdict: 'same' },
      ],
    });
    expect(entities.map(({ recordKeys }) => recordKeys)).toEqual([[a], [b, c]]);
  });

  it('that contradict each other are refused before anything is derived', () => {
    const judgements = [
      { left: a, right: b, verdict: 'same' as const },
      { left: a, right: b, verdict: 'different' as const },
    ];
    expect(() => deriveFrom(records, { judgements })).toThrow(KinholdError);
  });
});

describe('ids', () => {
  it('of entities that existed are never given to others', () => {
    const first = deriveFrom([known('1', 'ann')]);
    const [id] = idsOf(first).values();
    const second = deriveFrom([known('1', 'ann')], { idAges: new Map([[id!, 1]]) });
    expect([...idsOf(second).values()]).not.toEqual([id]);
  });

  it('of a merge are the oldest, and of a split stay with the larger part', () => {
    const [one, two, three] = [known('1', 'ann'), known('2', 'ann'), known('3', 'ann')];
    const previous = new Map([
      [one.key, 'cus_young'],
      [two.key, 'cus_old'],
      [three.key, 'cus_old'],
    ]);
    const ages = new Map([
      ['cus_young', 9],
      ['cus_old', 1],
    ]);
    const merged = deriveFrom([one, two, three], { previous, idAges: ages });
    expect(new Set(idsOf(merged).values())).toEqual(new Set(['cus_old']));
    expect([...merged.redirects]).toEqual([['cus_young', 'cus_old']]);
    const split = deriveFrom([one, two, known('3', 'other')], { previous: idsOf(merged), idAges: ages });
    expect(idsOf(split).get(one.key)).toBe('cus_old');
    expect(split.events.map(({ kind }) => kind).sort()).toEqual(['created', 'split']);
  });

  it('that lost all of their records are retired, those that lost some or a merge are not', () => {
    const previous = new Map([
      [known('1', 'ann').key, 'cus_kept'],
      [known('2', 'ann').key, 'cus_merged'],
      [known('8', 'ann').key, 'cus_kept'],
      [known('9', 'bob').key, 'cus_gone'],
    ]);
    const { events } = deriveFrom([known('1', 'ann'), known('2', 'ann')], {
      previous,
      idAges: new Map([['cus_kept', 1]]),
    });
    expect(events).toEqual([
      { kind: 'retired', id: 'cus_gone', others: [] },
      { kind: 'merged', id: 'cus_kept', others: ['cus_merged'] },
    ]);
  });
});

describe('relationships between entities', () => {
  const firm = [numbered('organization', 'F1', '100'), numbered('organization', 'F2', '100')];
  const worksFor = [
    declared('person:1', 'worksFor', 'organization:F1', { role: 'buyer' }),
    declared('person:2', 'worksFor', 'organization:F2', { role: 'buyer' }),
  ];

  it('follow a merge without a duplicate and a split without a loss', () => {
    const apart = deriveFrom([known('1', 'ann'), known('2', 'bob'), ...firm], { relationships: worksFor });
    const together = deriveFrom([known('1', 'ann'), known('2', 'ann'), ...firm], { relationships: worksFor });
    expect([apart.edges.length, together.edges.length]).toEqual([2, 1]);
    const ids = idsOf(together);
    expect(together.edges[0]).toMatchObject({
      type: 'WORKS_FOR',
      from: ids.get('crm:person:1'),
      to: ids.get('crm:organization:F2'),
      properties: { title: 'buyer' },
    });
  });

  it('wait for a target that is not loaded, and attach when it comes', () => {
    const relationships = [declared('person:1', 'worksFor', 'organization:F1')];
    const before = deriveFrom([known('1', 'ann')], { relationships });
    expect([before.edges.length, before.pending]).toEqual([0, relationships]);
    const after = deriveFrom([known('1', 'ann'), firm[0]!], { relationships });
    expect([after.edges.length, after.pending.length]).toEqual([1, 0]);
  });

  it('between records that became one are gone', () => {
    const relationships = [declared('account:A', 'childOf', 'account:B')];
    const { edges, pending } = deriveFrom([numbered('account', 'A', '7'), numbered('account', 'B', '7')], {
      relationships,
    });
    expect([edges.length, pending.length]).toEqual([0, 0]);
  });

  it('give every account its place, and report what goes in circles', () => {
    const accounts = ['1', '2', '3', '4', '5'].map((number) => numbered('account', number, number));
    const child = (from: string, to: string) => declared(`account:${from}`, 'childOf', `account:${to}`);
    const derivation = deriveFrom(accounts, {
      relationships: [child('1', '2'), child('2', '3'), child('4', '5'), child('5', '4')],
    });
    const ids = idsOf(derivation);
    const id = (number: string) => ids.get(`crm:account:${number}`)!;
    expect(derivation.places.find((place) => place.id === id('1'))).toMatchObject({
      parentId: id('2'),
      ultimateParentId: id('3'),
      depth: 2,
      hierarchy: 'sales',
    });
    expect(derivation.problems).toMatchObject([{ code: 'cycle', hierarchy: 'sales' }]);
    expect([...new Set(derivation.problems[0]!.path)].sort()).toEqual([id('4'), id('5')].sort());
  });
});

describe('households', () => {
  const HOME = [{ street: '12 Station Road', city: 'Leeds', postalCode: 'LS1 4AP', country: 'GB' }];
  const at = (id: string, givenName: string) =>
    known(id, `login-${id}`, { text: { givenName, familyName: 'Winterbourne' }, addresses: HOME });
  const family = [at('1', 'Ann'), at('2', 'Oliver')];

  it('join people of one name and one door, with an id', () => {
    const { households } = deriveFrom(family);
    expect(households).toHaveLength(1);
    expect(households[0]!.members).toHaveLength(2);
    expect(households[0]!.id).toMatch(/^hou_\w{16}$/);
  });

  it('keep their id when a member comes or leaves', () => {
    const [before] = deriveFrom(family).households;
    const previousHouseholds = new Map(family.map(({ key }) => [key, before!.id] as const));
    const grown = deriveFrom([...family, at('3', 'Zelda')], { previousHouseholds });
    expect(grown.households.map(({ id, members }) => [id, members.length])).toEqual([[before!.id, 3]]);
  });

  it('are not made of records that became one person', () => {
    const twice = [
      known('1', 'ann', { text: { familyName: 'Lee' }, addresses: HOME }),
      known('2', 'ann', { text: { familyName: 'Lee' }, addresses: HOME }),
    ];
    expect(deriveFrom(twice).households.every(({ members }) => members.length === 1)).toBe(true);
  });
});

it('attributes are compared only where the mapping says so', () => {
  const people = ['1', '2'].map((id) =>
    record('person', id, { text: { givenName: 'Ann', familyName: 'Lee' }, attributes: { birthplace: 'Leeds' } }),
  );
  const fields = (facts: Partial<Facts>) =>
    deriveFrom(people, facts).resolutions.person!.model.fields.map(({ field }) => field);
  expect(fields({})).not.toContain('attribute.birthplace');
  expect(fields({ compare: { birthplace: 'text' } })).toContain('attribute.birthplace');
});
